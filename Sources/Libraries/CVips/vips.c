#include "CVips.h"

#include <dlfcn.h>

/* The library of the headers above: its number changes when its functions do. */
static const char library[] = "libvips.so.42";

/* The functions in use, without the vips_ before their names. */
#define FUNCTIONS(X) \
    X(init) \
    X(block_untrusted_set) \
    X(operation_block_set) \
    X(concurrency_set) \
    X(cache_set_max) \
    X(error_clear) \
    X(thread_shutdown) \
    X(source_new_from_memory) \
    X(source_new_from_descriptor) \
    X(source_sniff_at_most) \
    X(jpegload_source) \
    X(pngload_source) \
    X(webpload_source) \
    X(gifload_source) \
    X(image_get_width) \
    X(image_get_height) \
    X(image_get_orientation_swap) \
    X(image_hasalpha) \
    X(image_get_n_pages) \
    X(image_get_fields) \
    X(image_remove) \
    X(thumbnail_source) \
    X(colourspace) \
    X(copy) \
    X(flatten) \
    X(array_double_newv) \
    X(area_unref) \
    X(webpsave_buffer) \
    X(pngsave_buffer) \
    X(jpegsave_buffer)

/* A field for each, of the type that the headers give it. */
#define FIELD(name) __typeof__(&vips_##name) name;
static struct {
    FUNCTIONS(FIELD)
} vips;

/* Finds every function in the library; not zero where there is no such library. */
static int find_functions(void)
{
    void *opened = dlopen(library, RTLD_NOW | RTLD_LOCAL);
    if (!opened)
        return -1;
#define FIND(name) \
    if (!(vips.name = (__typeof__(vips.name))dlsym(opened, "vips_" #name))) \
        return -1;
    FUNCTIONS(FIND)
    return 0;
}

static void ignore_warning(
    const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer unused)
{
    (void)domain, (void)level, (void)message, (void)unused;
}

int floorpress_vips_start(void)
{
    if (find_functions() != 0 || vips.init("floorpress") != 0)
        return -1;
    /* What a broken file is worth is for the caller to tell. */
    g_log_set_handler("VIPS", G_LOG_LEVEL_WARNING, ignore_warning, NULL);
    /* Only the loaders below are left; the rest of some forty would read whatever looks like theirs. */
    vips.block_untrusted_set(TRUE);
    vips.operation_block_set("VipsForeignLoad", TRUE);
    vips.operation_block_set("VipsForeignLoadJpeg", FALSE);
    vips.operation_block_set("VipsForeignLoadPng", FALSE);
    vips.operation_block_set("VipsForeignLoadWebp", FALSE);
    vips.operation_block_set("VipsForeignLoadNsgif", FALSE);
    /* The caller has a thread for each picture, and no picture is made twice. */
    vips.concurrency_set(1);
    vips.cache_set_max(0);
    return 0;
}

VipsSource *floorpress_vips_source_of_bytes(const void *bytes, size_t count)
{
    return vips.source_new_from_memory(bytes, count);
}

VipsSource *floorpress_vips_source_of_file(int descriptor)
{
    return vips.source_new_from_descriptor(descriptor);
}

VipsImage *floorpress_vips_open(VipsSource *source, enum floorpress_loader loader)
{
    VipsImage *image = NULL;
    int failed = -1;
    switch (loader) {
    case FLOORPRESS_LOAD_JPEG:
        failed = vips.jpegload_source(source, &image, "access", VIPS_ACCESS_SEQUENTIAL, NULL);
        break;
    case FLOORPRESS_LOAD_PNG:
        failed = vips.pngload_source(source, &image, "access", VIPS_ACCESS_SEQUENTIAL, NULL);
        break;
    case FLOORPRESS_LOAD_WEBP:
        failed = vips.webpload_source(source, &image, "access", VIPS_ACCESS_SEQUENTIAL, NULL);
        break;
    case FLOORPRESS_LOAD_GIF:
        failed = vips.gifload_source(source, &image, "access", VIPS_ACCESS_SEQUENTIAL, NULL);
        break;
    }
    return failed ? NULL : image;
}

struct floorpress_picture floorpress_vips_picture(VipsImage *image)
{
    return (struct floorpress_picture){
        .width = vips.image_get_width(image),
        .height = vips.image_get_height(image),
        .is_turned = vips.image_get_orientation_swap(image),
        .has_alpha = vips.image_hasalpha(image),
        .pages = vips.image_get_n_pages(image),
    };
}

VipsImage *floorpress_vips_thumbnail(VipsSource *source, int width, int height)
{
    /* The argument fail_on does not reach the loader (libvips issue 5195); the loader's own options do. */
    VipsImage *small = NULL;
    if (vips.thumbnail_source(source, &small, width, "height", height, "size", VIPS_SIZE_DOWN, "export_profile",
            "srgb", "option_string", "[fail_on=error]", NULL))
        return NULL;
    VipsImage *plain = NULL;
    VipsInterpretation space = small->Bands < 3 ? VIPS_INTERPRETATION_B_W : VIPS_INTERPRETATION_sRGB;
    int failed = vips.colourspace(small, &plain, space, NULL);
    g_object_unref(small);
    if (failed)
        return NULL;
    /* A copy has fields of its own. All that can go goes: the saver for WebP of 8.14 writes them even when told not to. */
    VipsImage *bare = NULL;
    failed = vips.copy(plain, &bare, NULL);
    g_object_unref(plain);
    if (failed)
        return NULL;
    gchar **fields = vips.image_get_fields(bare);
    for (gchar **field = fields; field && *field; field++)
        vips.image_remove(bare, *field);
    g_strfreev(fields);
    return bare;
}

VipsImage *floorpress_vips_on_white(VipsImage *image)
{
    /* vips_flatten takes the last band for transparency, also where there is none. */
    if (!vips.image_hasalpha(image)) {
        g_object_ref(image);
        return image;
    }
    VipsImage *opaque = NULL;
    VipsArrayDouble *white = vips.array_double_newv(1, 255.0);
    int failed = vips.flatten(image, &opaque, "background", white, NULL);
    vips.area_unref(&white->area);
    return failed ? NULL : opaque;
}

int floorpress_vips_save(
    VipsImage *image, enum floorpress_saver saver, int quality, void **bytes, size_t *count)
{
    switch (saver) {
    case FLOORPRESS_SAVE_WEBP:
        return vips.webpsave_buffer(image, bytes, count, "Q", quality, "effort", 2, "strip", TRUE, NULL);
    case FLOORPRESS_SAVE_PNG:
        return vips.pngsave_buffer(image, bytes, count, "compression", 9, "strip", TRUE, NULL);
    case FLOORPRESS_SAVE_JPEG:
        return vips.jpegsave_buffer(image, bytes, count, "Q", quality, "strip", TRUE, "optimize_coding", TRUE,
            "interlace", TRUE, NULL);
    }
    return -1;
}

gint64 floorpress_vips_head(VipsSource *source, size_t most, unsigned char **bytes)
{
    return vips.source_sniff_at_most(source, bytes, most);
}

void floorpress_vips_release(void *object)
{
    if (object)
        g_object_unref(object);
}

void floorpress_vips_leave(void)
{
    vips.error_clear();
    vips.thread_shutdown();
}
