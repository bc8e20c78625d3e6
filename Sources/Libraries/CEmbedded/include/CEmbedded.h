#ifndef FLOORPRESS_CEMBEDDED_H
#define FLOORPRESS_CEMBEDDED_H

#include <stddef.h>

/* One file that is compiled into the command. */
struct floorpress_file {
    const char *path;
    const unsigned char *bytes;
    size_t count;
};

/* The file of the default theme, of the library, or of the foods of a fresh studio, at an index; a record whose path is NULL past the last one. */
struct floorpress_file floorpress_theme_file(size_t index);
struct floorpress_file floorpress_library_file(size_t index);
struct floorpress_file floorpress_foods_file(size_t index);

#endif
