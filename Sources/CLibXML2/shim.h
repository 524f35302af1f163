// Where libxml2 is built with ICU, its headers pull the system's ICU into this module, and a file that also imports
// Foundation then sees two definitions of ICU's types: Foundation brings an ICU of its own. Only the last fields of
// the encoding handler depend on it, a struct that is never made nor read here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
