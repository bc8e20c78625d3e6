#ifndef FLOORPRESS_CSIGNS_H
#define FLOORPRESS_CSIGNS_H

#include <stddef.h>

/* Where in a text the first sign stands that cannot be written as it is, or `count`: looked for sixteen bytes at a time, because
   nearly all of a text can be copied as it is, and to look at it byte by byte takes longer than to copy it. */

/* & < > " */
size_t floorpress_markup_sign(const unsigned char *bytes, size_t count);
/* & < > " ' */
size_t floorpress_template_sign(const unsigned char *bytes, size_t count);
/* " \, what is below a space, and 0xE2, with which U+2028 begins */
size_t floorpress_json_sign(const unsigned char *bytes, size_t count);
/* The same, and & < > */
size_t floorpress_script_sign(const unsigned char *bytes, size_t count);
/* [ { */
size_t floorpress_opening_sign(const unsigned char *bytes, size_t count);

#endif
