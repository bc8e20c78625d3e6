/* Without ICU's headers: Foundation brings its own, of another version, and the two cannot stand in one program's modules. What
   they add to libxml2's is the end of a struct that is not used here. */
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/HTMLparser.h>
#include <libxml/xmlerror.h>
