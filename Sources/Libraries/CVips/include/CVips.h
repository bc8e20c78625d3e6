#ifndef FLOORPRESS_CVIPS_H
#define FLOORPRESS_CVIPS_H

#include <vips/vips.h>

/*
 * The way into libvips, which is opened when the first picture is met: it brings some sixty libraries along, and to link
 * against it doubled the time in which the press starts. So nothing but what stands here may be called.
 */

enum floorpress_loader {
    FLOORPRESS_LOAD_JPEG,
    FLOORPRESS_LOAD_PNG,
    FLOORPRESS_LOAD_WEBP,
    FLOORPRESS_LOAD_GIF,
};

enum floorpress_saver {
    FLOORPRESS_SAVE_WEBP,
    FLOORPRESS_SAVE_JPEG,
    FLOORPRESS_SAVE_PNG,
};

/* What the head of a picture says. */
struct floorpress_picture {
    int width, height;
    /* Whether it is to be shown with its sides exchanged. */
    int is_turned;
    int has_alpha;
    int pages;
};

/* Opens libvips and starts it for pictures that no one vouches for; not zero where it cannot start. Once a process, before
 * all others. */
int floorpress_vips_start(void);

/* What a picture is read from, or NULL where memory runs out. The caller owns it; the bytes must outlive it. */
VipsSource *floorpress_vips_source_of_bytes(const void *bytes, size_t count);
VipsSource *floorpress_vips_source_of_file(int descriptor);

/* The first bytes of a source, as many as there are up to `most`. The source owns them. */
gint64 floorpress_vips_head(VipsSource *source, size_t most, unsigned char **bytes);

/* Opens a picture, of which only the head is read, or gives NULL. The caller owns it. */
VipsImage *floorpress_vips_open(VipsSource *source, enum floorpress_loader loader);

struct floorpress_picture floorpress_vips_picture(VipsImage *image);

/* A picture upright, in sRGB, at most this wide and high and with nothing but its pixels, or NULL. The caller owns it. */
VipsImage *floorpress_vips_thumbnail(VipsSource *source, int width, int height);

/* A picture with white where it was transparent, or NULL. The caller owns it. */
VipsImage *floorpress_vips_on_white(VipsImage *image);

/* Writes a picture with nothing but its pixels into memory that g_free frees; not zero where it fails. */
int floorpress_vips_save(VipsImage *image, enum floorpress_saver saver, int quality, void **bytes, size_t *count);

/* Gives back a source or a picture. */
void floorpress_vips_release(void *object);

/* Drops messages, and what libvips keeps for this thread, which would otherwise be lost with it. */
void floorpress_vips_leave(void);

#endif
