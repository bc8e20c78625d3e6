#include "CColour.h"

static const unsigned char profile[] = {
#embed "sRGB.icc"
};

const unsigned char *floorpress_srgb_bytes(void) { return profile; }

size_t floorpress_srgb_count(void) { return sizeof profile; }
