#ifndef FLOORPRESS_CCOLOUR_H
#define FLOORPRESS_CCOLOUR_H

#include <stddef.h>

/* The ICC profile of sRGB (IEC 61966-2-1), compiled into the command; where it is from stands in LICENCE.txt. */
const unsigned char *floorpress_srgb_bytes(void);

/* How many bytes that is. */
size_t floorpress_srgb_count(void);

#endif
