import CLibZip

/// The version of libzip that is at work, «1.7.3».
public func libzipVersion() -> String { unsafe String(cString: zip_libzip_version()) }
