#include <vips/vips.h>

/* What Swift cannot call: functions that take any number of arguments, and GObject's casts, which are macros. */

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

static inline void floorpress_ignore_warning(
    const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer unused)
{
    (void)domain, (void)level, (void)message, (void)unused;
}

/* Starts libvips for pictures that no one vouches for; not zero where it cannot start. Once a process. */
static inline int floorpress_vips_start(void)
{
    if (vips_init("floorpress") != 0)
        return -1;
    /* What a broken file is worth is for the caller to tell. */
    g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING, floorpress_ignore_warning, NULL);
    /* Only the loaders below are left; the rest of some forty would read whatever looks like theirs. */
    vips_block_untrusted_set(TRUE);
    vips_operation_block_set("VipsForeignLoad", TRUE);
    vips_operation_block_set("VipsForeignLoadJpeg", FALSE);
    vips_operation_block_set("VipsForeignLoadPng", FALSE);
    vips_operation_block_set("VipsForeignLoadWebp", FALSE);
    vips_operation_block_set("VipsForeignLoadNsgif", FALSE);
    /* The caller has a thread for each picture, and no picture is made twice. */
    vips_concurrency_set(1);
    vips_cache_set_max(0);
    return 0;
}

/* Opens a picture, of which only the head is read, or gives NULL. The caller owns it. */
static inline VipsImage *floorpress_vips_open(VipsSource *source, enum floorpress_loader loader)
{
    VipsImage *image = NULL;
    int failed = -1;
    switch (loader) {
    case FLOORPRESS_LOAD_JPEG:
        failed = vips_jpegload_source(source, &image, "access", VIPS_ACCESS_SEQUENTIAL, NULL);
        break;
    case FLOORPRESS_LOAD_PNG:
        failed = vips_pngload_source(source, &image, "access", VIPS_ACCESS_SEQUENTIAL, NULL);
        break;
    case FLOORPRESS_LOAD_WEBP:
        failed = vips_webpload_source(source, &image, "access", VIPS_ACCESS_SEQUENTIAL, NULL);
        break;
    case FLOORPRESS_LOAD_GIF:
        failed = vips_gifload_source(source, &image, "access", VIPS_ACCESS_SEQUENTIAL, NULL);
        break;
    }
    return failed ? NULL : image;
}

/* A picture upright, in sRGB, at most this wide and high and with nothing but its pixels, or NULL. The caller owns it. */
static inline VipsImage *floorpress_vips_thumbnail(VipsSource *source, int width, int height)
{
    /* The argument fail_on does not reach the loader (libvips issue 5195); the loader's own options do. */
    VipsImage *small = NULL;
    if (vips_thumbnail_source(source, &small, width, "height", height, "size", VIPS_SIZE_DOWN, "export_profile",
            "srgb", "option_string", "[fail_on=error]", NULL))
        return NULL;
    VipsImage *plain = NULL;
    VipsInterpretation space = small->Bands < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
    int failed = vips_colourspace(small, &plain, space, NULL);
    g_object_unref(small);
    if (failed)
        return NULL;
    /* A copy has fields of its own. All that can go goes: the saver for WebP of 8.14 writes them even when told not to. */
    VipsImage *bare = NULL;
    failed = vips_copy(plain, &bare, NULL);
    g_object_unref(plain);
    if (failed)
        return NULL;
    gchar **fields = vips_image_get_fields(bare);
    for (gchar **field = fields; field && *field; field++)
        vips_image_remove(bare, *field);
    g_strfreev(fields);
    return bare;
}

/* A picture with white where it was transparent, or NULL. The caller owns it. */
static inline VipsImage *floorpress_vips_on_white(VipsImage *image)
{
    /* vips_flatten takes the last band for transparency, also where there is none. */
    if (!vips_image_hasalpha(image)) {
        g_object_ref(image);
        return image;
    }
    VipsImage *opaque = NULL;
    VipsArrayDouble *white = vips_array_double_newv(1, 255.0);
    int failed = vips_flatten(image, &opaque, "background", white, NULL);
    vips_area_unref(VIPS_AREA(white));
    return failed ? NULL : opaque;
}

/* Writes a picture with nothing but its pixels into memory that g_free frees; not zero where it fails. */
static inline int floorpress_vips_save(
    VipsImage *image, enum floorpress_saver saver, int quality, void **bytes, size_t *count)
{
    switch (saver) {
    case FLOORPRESS_SAVE_WEBP:
        return vips_webpsave_buffer(image, bytes, count, "Q", quality, "strip", TRUE, NULL);
    case FLOORPRESS_SAVE_PNG:
        return vips_pngsave_buffer(image, bytes, count, "compression", 9, "strip", TRUE, NULL);
    case FLOORPRESS_SAVE_JPEG:
        return vips_jpegsave_buffer(image, bytes, count, "Q", quality, "strip", TRUE, "optimize_coding", TRUE,
            "interlace", TRUE, NULL);
    }
    return -1;
}

/* The first bytes of a source, as many as there are up to `most`. The source owns them. */
static inline gint64 floorpress_vips_head(VipsSource *source, size_t most, unsigned char **bytes)
{
    return vips_source_sniff_at_most(source, bytes, most);
}

static inline void floorpress_vips_release(void *object)
{
    if (object)
        g_object_unref(object);
}
