import CLibXML2

/// The version of libxml2 that the program was built with, «2.9.14».
public func libxml2Version() -> String { LIBXML_DOTTED_VERSION }
