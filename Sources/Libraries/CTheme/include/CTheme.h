#ifndef FLOORPRESS_CTHEME_H
#define FLOORPRESS_CTHEME_H

#include <stddef.h>

/* One file of the default theme, compiled into the command. */
struct floorpress_theme_file {
    const char *path;
    const unsigned char *bytes;
    size_t count;
};

/* The file at an index, or a record whose path is NULL past the last one. */
struct floorpress_theme_file floorpress_theme_file_at(size_t index);

#endif
