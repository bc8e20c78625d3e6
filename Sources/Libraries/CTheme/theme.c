/* Made by script/embed-theme: the default theme, file by file. */
#include "CTheme.h"

static const unsigned char file_0[] = {
#embed "../../../Templates/404.html" suffix(, )
    0};

static const unsigned char file_1[] = {
#embed "../../../Templates/assets/site.css" suffix(, )
    0};

static const unsigned char file_2[] = {
#embed "../../../Templates/assets/trainer.css" suffix(, )
    0};

static const unsigned char file_3[] = {
#embed "../../../Templates/base.html" suffix(, )
    0};

static const unsigned char file_4[] = {
#embed "../../../Templates/exercise.html" suffix(, )
    0};

static const unsigned char file_5[] = {
#embed "../../../Templates/feed.xml" suffix(, )
    0};

static const unsigned char file_6[] = {
#embed "../../../Templates/home.html" suffix(, )
    0};

static const unsigned char file_7[] = {
#embed "../../../Templates/list.html" suffix(, )
    0};

static const unsigned char file_8[] = {
#embed "../../../Templates/page.html" suffix(, )
    0};

static const unsigned char file_9[] = {
#embed "../../../Templates/partials/card.html" suffix(, )
    0};

static const unsigned char file_10[] = {
#embed "../../../Templates/partials/tags.html" suffix(, )
    0};

static const unsigned char file_11[] = {
#embed "../../../Templates/post.html" suffix(, )
    0};

static const unsigned char file_12[] = {
#embed "../../../Templates/recipe.html" suffix(, )
    0};

static const unsigned char file_13[] = {
#embed "../../../Templates/section.html" suffix(, )
    0};

static const unsigned char file_14[] = {
#embed "../../../Templates/sitemap.xml" suffix(, )
    0};

static const unsigned char file_15[] = {
#embed "../../../Templates/trainer/base.html" suffix(, )
    0};

static const unsigned char file_16[] = {
#embed "../../../Templates/trainer/client.html" suffix(, )
    0};

static const unsigned char file_17[] = {
#embed "../../../Templates/trainer/index.html" suffix(, )
    0};

static const struct floorpress_theme_file files[] = {
    {"404.html", file_0, sizeof file_0 - 1},
    {"assets/site.css", file_1, sizeof file_1 - 1},
    {"assets/trainer.css", file_2, sizeof file_2 - 1},
    {"base.html", file_3, sizeof file_3 - 1},
    {"exercise.html", file_4, sizeof file_4 - 1},
    {"feed.xml", file_5, sizeof file_5 - 1},
    {"home.html", file_6, sizeof file_6 - 1},
    {"list.html", file_7, sizeof file_7 - 1},
    {"page.html", file_8, sizeof file_8 - 1},
    {"partials/card.html", file_9, sizeof file_9 - 1},
    {"partials/tags.html", file_10, sizeof file_10 - 1},
    {"post.html", file_11, sizeof file_11 - 1},
    {"recipe.html", file_12, sizeof file_12 - 1},
    {"section.html", file_13, sizeof file_13 - 1},
    {"sitemap.xml", file_14, sizeof file_14 - 1},
    {"trainer/base.html", file_15, sizeof file_15 - 1},
    {"trainer/client.html", file_16, sizeof file_16 - 1},
    {"trainer/index.html", file_17, sizeof file_17 - 1},
    {0, 0, 0}};

struct floorpress_theme_file floorpress_theme_file_at(size_t index) {
    size_t last = sizeof files / sizeof files[0] - 1;
    return files[index < last ? index : last];
}
