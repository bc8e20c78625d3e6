/* Made by script/embed: the files of Templates/. */
#include "CEmbedded.h"

static const unsigned char file_0[] = {
#embed "../../../Templates/404.html" suffix(, )
    0};

static const unsigned char file_1[] = {
#embed "../../../Templates/archive.html" suffix(, )
    0};

static const unsigned char file_2[] = {
#embed "../../../Templates/assets/search.js" suffix(, )
    0};

static const unsigned char file_3[] = {
#embed "../../../Templates/assets/site.css" suffix(, )
    0};

static const unsigned char file_4[] = {
#embed "../../../Templates/assets/trainer.css" suffix(, )
    0};

static const unsigned char file_5[] = {
#embed "../../../Templates/assets/trainer.js" suffix(, )
    0};

static const unsigned char file_6[] = {
#embed "../../../Templates/base.html" suffix(, )
    0};

static const unsigned char file_7[] = {
#embed "../../../Templates/exercise.html" suffix(, )
    0};

static const unsigned char file_8[] = {
#embed "../../../Templates/feed.xml" suffix(, )
    0};

static const unsigned char file_9[] = {
#embed "../../../Templates/home.html" suffix(, )
    0};

static const unsigned char file_10[] = {
#embed "../../../Templates/list.html" suffix(, )
    0};

static const unsigned char file_11[] = {
#embed "../../../Templates/page.html" suffix(, )
    0};

static const unsigned char file_12[] = {
#embed "../../../Templates/partials/card.html" suffix(, )
    0};

static const unsigned char file_13[] = {
#embed "../../../Templates/partials/entry.html" suffix(, )
    0};

static const unsigned char file_14[] = {
#embed "../../../Templates/partials/line.html" suffix(, )
    0};

static const unsigned char file_15[] = {
#embed "../../../Templates/partials/tags.html" suffix(, )
    0};

static const unsigned char file_16[] = {
#embed "../../../Templates/partials/trail.html" suffix(, )
    0};

static const unsigned char file_17[] = {
#embed "../../../Templates/plan.html" suffix(, )
    0};

static const unsigned char file_18[] = {
#embed "../../../Templates/post.html" suffix(, )
    0};

static const unsigned char file_19[] = {
#embed "../../../Templates/recipe.html" suffix(, )
    0};

static const unsigned char file_20[] = {
#embed "../../../Templates/recommendation.html" suffix(, )
    0};

static const unsigned char file_21[] = {
#embed "../../../Templates/rss.xml" suffix(, )
    0};

static const unsigned char file_22[] = {
#embed "../../../Templates/search.html" suffix(, )
    0};

static const unsigned char file_23[] = {
#embed "../../../Templates/section.html" suffix(, )
    0};

static const unsigned char file_24[] = {
#embed "../../../Templates/service.html" suffix(, )
    0};

static const unsigned char file_25[] = {
#embed "../../../Templates/sitemap.xml" suffix(, )
    0};

static const unsigned char file_26[] = {
#embed "../../../Templates/trainer/base.html" suffix(, )
    0};

static const unsigned char file_27[] = {
#embed "../../../Templates/trainer/chart.html" suffix(, )
    0};

static const unsigned char file_28[] = {
#embed "../../../Templates/trainer/client.html" suffix(, )
    0};

static const unsigned char file_29[] = {
#embed "../../../Templates/trainer/index.html" suffix(, )
    0};

static const unsigned char file_30[] = {
#embed "../../../Templates/trainer/invoices.html" suffix(, )
    0};

static const unsigned char file_31[] = {
#embed "../../../Templates/trainer/photos.html" suffix(, )
    0};

static const unsigned char file_32[] = {
#embed "../../../Templates/trainer/report.html" suffix(, )
    0};

static const struct floorpress_file files[] = {
    {"404.html", file_0, sizeof file_0 - 1},
    {"archive.html", file_1, sizeof file_1 - 1},
    {"assets/search.js", file_2, sizeof file_2 - 1},
    {"assets/site.css", file_3, sizeof file_3 - 1},
    {"assets/trainer.css", file_4, sizeof file_4 - 1},
    {"assets/trainer.js", file_5, sizeof file_5 - 1},
    {"base.html", file_6, sizeof file_6 - 1},
    {"exercise.html", file_7, sizeof file_7 - 1},
    {"feed.xml", file_8, sizeof file_8 - 1},
    {"home.html", file_9, sizeof file_9 - 1},
    {"list.html", file_10, sizeof file_10 - 1},
    {"page.html", file_11, sizeof file_11 - 1},
    {"partials/card.html", file_12, sizeof file_12 - 1},
    {"partials/entry.html", file_13, sizeof file_13 - 1},
    {"partials/line.html", file_14, sizeof file_14 - 1},
    {"partials/tags.html", file_15, sizeof file_15 - 1},
    {"partials/trail.html", file_16, sizeof file_16 - 1},
    {"plan.html", file_17, sizeof file_17 - 1},
    {"post.html", file_18, sizeof file_18 - 1},
    {"recipe.html", file_19, sizeof file_19 - 1},
    {"recommendation.html", file_20, sizeof file_20 - 1},
    {"rss.xml", file_21, sizeof file_21 - 1},
    {"search.html", file_22, sizeof file_22 - 1},
    {"section.html", file_23, sizeof file_23 - 1},
    {"service.html", file_24, sizeof file_24 - 1},
    {"sitemap.xml", file_25, sizeof file_25 - 1},
    {"trainer/base.html", file_26, sizeof file_26 - 1},
    {"trainer/chart.html", file_27, sizeof file_27 - 1},
    {"trainer/client.html", file_28, sizeof file_28 - 1},
    {"trainer/index.html", file_29, sizeof file_29 - 1},
    {"trainer/invoices.html", file_30, sizeof file_30 - 1},
    {"trainer/photos.html", file_31, sizeof file_31 - 1},
    {"trainer/report.html", file_32, sizeof file_32 - 1},
    {0, 0, 0}};

struct floorpress_file floorpress_theme_file(size_t index) {
    size_t last = sizeof files / sizeof files[0] - 1;
    return files[index < last ? index : last];
}
