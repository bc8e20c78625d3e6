#include <cairo.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <fontconfig/fontconfig.h>
#include <hb-ot.h>
#include <hb-subset.h>

/* GObject's casts are macros, which Swift cannot call. */

static inline PangoFontMap *floorpress_font_map(FcConfig *fonts)
{
    PangoFontMap *map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    if (map == NULL)
        return NULL;
    pango_fc_font_map_set_config((PangoFcFontMap *)map, fonts);
    /* One unit is one point: sizes of type and places on the page are in the same measure. */
    pango_cairo_font_map_set_resolution((PangoCairoFontMap *)map, 72);
    return map;
}

static inline void floorpress_release(void *object)
{
    g_object_unref(object);
}

/* The scaled font behind a font of Pango's, or NULL where the font is not one of Cairo's. The font owns it. */
static inline cairo_scaled_font_t *floorpress_scaled_font(PangoFont *font)
{
    return PANGO_IS_CAIRO_FONT(font) ? pango_cairo_font_get_scaled_font((PangoCairoFont *)font) : NULL;
}

/* What Fontconfig knows of a font, or NULL. The font owns it. */
static inline FcPattern *floorpress_font_pattern(PangoFont *font)
{
    return PANGO_IS_FC_FONT(font) ? pango_fc_font_get_pattern((PangoFcFont *)font) : NULL;
}

static inline void floorpress_retain(void *object)
{
    g_object_ref(object);
}
