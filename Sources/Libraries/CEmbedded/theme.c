/* Made by script/embed: the files of Templates/. */
#include "CEmbedded.h"

static const unsigned char file_0[] = {
#embed "../../../Templates/404.html" suffix(, )
    0};

static const unsigned char file_1[] = {
#embed "../../../Templates/archive.html" suffix(, )
    0};

static const unsigned char file_2[] = {
#embed "../../../Templates/area/diary.js" suffix(, )
    0};

static const unsigned char file_3[] = {
#embed "../../../Templates/area/format.js" suffix(, )
    0};

static const unsigned char file_4[] = {
#embed "../../../Templates/area/main.js" suffix(, )
    0};

static const unsigned char file_5[] = {
#embed "../../../Templates/area/show.js" suffix(, )
    0};

static const unsigned char file_6[] = {
#embed "../../../Templates/area/store.js" suffix(, )
    0};

static const unsigned char file_7[] = {
#embed "../../../Templates/area/sw.js" suffix(, )
    0};

static const unsigned char file_8[] = {
#embed "../../../Templates/assets/area.css" suffix(, )
    0};

static const unsigned char file_9[] = {
#embed "../../../Templates/assets/search.js" suffix(, )
    0};

static const unsigned char file_10[] = {
#embed "../../../Templates/assets/site.css" suffix(, )
    0};

static const unsigned char file_11[] = {
#embed "../../../Templates/assets/trainer.css" suffix(, )
    0};

static const unsigned char file_12[] = {
#embed "../../../Templates/assets/trainer.js" suffix(, )
    0};

static const unsigned char file_13[] = {
#embed "../../../Templates/base.html" suffix(, )
    0};

static const unsigned char file_14[] = {
#embed "../../../Templates/exercise.html" suffix(, )
    0};

static const unsigned char file_15[] = {
#embed "../../../Templates/feed.xml" suffix(, )
    0};

static const unsigned char file_16[] = {
#embed "../../../Templates/home.html" suffix(, )
    0};

static const unsigned char file_17[] = {
#embed "../../../Templates/list.html" suffix(, )
    0};

static const unsigned char file_18[] = {
#embed "../../../Templates/page.html" suffix(, )
    0};

static const unsigned char file_19[] = {
#embed "../../../Templates/partials/card.html" suffix(, )
    0};

static const unsigned char file_20[] = {
#embed "../../../Templates/partials/entry.html" suffix(, )
    0};

static const unsigned char file_21[] = {
#embed "../../../Templates/partials/line.html" suffix(, )
    0};

static const unsigned char file_22[] = {
#embed "../../../Templates/partials/tags.html" suffix(, )
    0};

static const unsigned char file_23[] = {
#embed "../../../Templates/partials/trail.html" suffix(, )
    0};

static const unsigned char file_24[] = {
#embed "../../../Templates/plan.html" suffix(, )
    0};

static const unsigned char file_25[] = {
#embed "../../../Templates/post.html" suffix(, )
    0};

static const unsigned char file_26[] = {
#embed "../../../Templates/recipe.html" suffix(, )
    0};

static const unsigned char file_27[] = {
#embed "../../../Templates/recommendation.html" suffix(, )
    0};

static const unsigned char file_28[] = {
#embed "../../../Templates/rss.xml" suffix(, )
    0};

static const unsigned char file_29[] = {
#embed "../../../Templates/search.html" suffix(, )
    0};

static const unsigned char file_30[] = {
#embed "../../../Templates/section.html" suffix(, )
    0};

static const unsigned char file_31[] = {
#embed "../../../Templates/service.html" suffix(, )
    0};

static const unsigned char file_32[] = {
#embed "../../../Templates/sitemap.xml" suffix(, )
    0};

static const unsigned char file_33[] = {
#embed "../../../Templates/trainer/base.html" suffix(, )
    0};

static const unsigned char file_34[] = {
#embed "../../../Templates/trainer/chart.html" suffix(, )
    0};

static const unsigned char file_35[] = {
#embed "../../../Templates/trainer/client.html" suffix(, )
    0};

static const unsigned char file_36[] = {
#embed "../../../Templates/trainer/goal.html" suffix(, )
    0};

static const unsigned char file_37[] = {
#embed "../../../Templates/trainer/index.html" suffix(, )
    0};

static const unsigned char file_38[] = {
#embed "../../../Templates/trainer/invoices.html" suffix(, )
    0};

static const unsigned char file_39[] = {
#embed "../../../Templates/trainer/letters.html" suffix(, )
    0};

static const unsigned char file_40[] = {
#embed "../../../Templates/trainer/photos.html" suffix(, )
    0};

static const unsigned char file_41[] = {
#embed "../../../Templates/trainer/report.html" suffix(, )
    0};

static const struct floorpress_file files[] = {
    {"404.html", file_0, sizeof file_0 - 1},
    {"archive.html", file_1, sizeof file_1 - 1},
    {"area/diary.js", file_2, sizeof file_2 - 1},
    {"area/format.js", file_3, sizeof file_3 - 1},
    {"area/main.js", file_4, sizeof file_4 - 1},
    {"area/show.js", file_5, sizeof file_5 - 1},
    {"area/store.js", file_6, sizeof file_6 - 1},
    {"area/sw.js", file_7, sizeof file_7 - 1},
    {"assets/area.css", file_8, sizeof file_8 - 1},
    {"assets/search.js", file_9, sizeof file_9 - 1},
    {"assets/site.css", file_10, sizeof file_10 - 1},
    {"assets/trainer.css", file_11, sizeof file_11 - 1},
    {"assets/trainer.js", file_12, sizeof file_12 - 1},
    {"base.html", file_13, sizeof file_13 - 1},
    {"exercise.html", file_14, sizeof file_14 - 1},
    {"feed.xml", file_15, sizeof file_15 - 1},
    {"home.html", file_16, sizeof file_16 - 1},
    {"list.html", file_17, sizeof file_17 - 1},
    {"page.html", file_18, sizeof file_18 - 1},
    {"partials/card.html", file_19, sizeof file_19 - 1},
    {"partials/entry.html", file_20, sizeof file_20 - 1},
    {"partials/line.html", file_21, sizeof file_21 - 1},
    {"partials/tags.html", file_22, sizeof file_22 - 1},
    {"partials/trail.html", file_23, sizeof file_23 - 1},
    {"plan.html", file_24, sizeof file_24 - 1},
    {"post.html", file_25, sizeof file_25 - 1},
    {"recipe.html", file_26, sizeof file_26 - 1},
    {"recommendation.html", file_27, sizeof file_27 - 1},
    {"rss.xml", file_28, sizeof file_28 - 1},
    {"search.html", file_29, sizeof file_29 - 1},
    {"section.html", file_30, sizeof file_30 - 1},
    {"service.html", file_31, sizeof file_31 - 1},
    {"sitemap.xml", file_32, sizeof file_32 - 1},
    {"trainer/base.html", file_33, sizeof file_33 - 1},
    {"trainer/chart.html", file_34, sizeof file_34 - 1},
    {"trainer/client.html", file_35, sizeof file_35 - 1},
    {"trainer/goal.html", file_36, sizeof file_36 - 1},
    {"trainer/index.html", file_37, sizeof file_37 - 1},
    {"trainer/invoices.html", file_38, sizeof file_38 - 1},
    {"trainer/letters.html", file_39, sizeof file_39 - 1},
    {"trainer/photos.html", file_40, sizeof file_40 - 1},
    {"trainer/report.html", file_41, sizeof file_41 - 1},
    {0, 0, 0}};

struct floorpress_file floorpress_theme_file(size_t index) {
    size_t last = sizeof files / sizeof files[0] - 1;
    return files[index < last ? index : last];
}
