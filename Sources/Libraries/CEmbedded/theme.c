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
#embed "../../../Templates/mail/birthday.de.txt" suffix(, )
    0};

static const unsigned char file_19[] = {
#embed "../../../Templates/mail/birthday.en.txt" suffix(, )
    0};

static const unsigned char file_20[] = {
#embed "../../../Templates/mail/check-in.de.txt" suffix(, )
    0};

static const unsigned char file_21[] = {
#embed "../../../Templates/mail/check-in.en.txt" suffix(, )
    0};

static const unsigned char file_22[] = {
#embed "../../../Templates/mail/goal-reached.de.txt" suffix(, )
    0};

static const unsigned char file_23[] = {
#embed "../../../Templates/mail/goal-reached.en.txt" suffix(, )
    0};

static const unsigned char file_24[] = {
#embed "../../../Templates/mail/invoice-due.de.txt" suffix(, )
    0};

static const unsigned char file_25[] = {
#embed "../../../Templates/mail/invoice-due.en.txt" suffix(, )
    0};

static const unsigned char file_26[] = {
#embed "../../../Templates/mail/invoice-issued.de.txt" suffix(, )
    0};

static const unsigned char file_27[] = {
#embed "../../../Templates/mail/invoice-issued.en.txt" suffix(, )
    0};

static const unsigned char file_28[] = {
#embed "../../../Templates/mail/layout.html" suffix(, )
    0};

static const unsigned char file_29[] = {
#embed "../../../Templates/mail/milestone-reached.de.txt" suffix(, )
    0};

static const unsigned char file_30[] = {
#embed "../../../Templates/mail/milestone-reached.en.txt" suffix(, )
    0};

static const unsigned char file_31[] = {
#embed "../../../Templates/mail/missed-session.de.txt" suffix(, )
    0};

static const unsigned char file_32[] = {
#embed "../../../Templates/mail/missed-session.en.txt" suffix(, )
    0};

static const unsigned char file_33[] = {
#embed "../../../Templates/mail/no-log.de.txt" suffix(, )
    0};

static const unsigned char file_34[] = {
#embed "../../../Templates/mail/no-log.en.txt" suffix(, )
    0};

static const unsigned char file_35[] = {
#embed "../../../Templates/mail/plan-completed.de.txt" suffix(, )
    0};

static const unsigned char file_36[] = {
#embed "../../../Templates/mail/plan-completed.en.txt" suffix(, )
    0};

static const unsigned char file_37[] = {
#embed "../../../Templates/mail/plan-ending.de.txt" suffix(, )
    0};

static const unsigned char file_38[] = {
#embed "../../../Templates/mail/plan-ending.en.txt" suffix(, )
    0};

static const unsigned char file_39[] = {
#embed "../../../Templates/mail/reminder-issued.de.txt" suffix(, )
    0};

static const unsigned char file_40[] = {
#embed "../../../Templates/mail/reminder-issued.en.txt" suffix(, )
    0};

static const unsigned char file_41[] = {
#embed "../../../Templates/mail/trainer-note.de.txt" suffix(, )
    0};

static const unsigned char file_42[] = {
#embed "../../../Templates/mail/trainer-note.en.txt" suffix(, )
    0};

static const unsigned char file_43[] = {
#embed "../../../Templates/mail/trial-ending.de.txt" suffix(, )
    0};

static const unsigned char file_44[] = {
#embed "../../../Templates/mail/trial-ending.en.txt" suffix(, )
    0};

static const unsigned char file_45[] = {
#embed "../../../Templates/mail/weekly-summary.de.txt" suffix(, )
    0};

static const unsigned char file_46[] = {
#embed "../../../Templates/mail/weekly-summary.en.txt" suffix(, )
    0};

static const unsigned char file_47[] = {
#embed "../../../Templates/page.html" suffix(, )
    0};

static const unsigned char file_48[] = {
#embed "../../../Templates/partials/card.html" suffix(, )
    0};

static const unsigned char file_49[] = {
#embed "../../../Templates/partials/entry.html" suffix(, )
    0};

static const unsigned char file_50[] = {
#embed "../../../Templates/partials/line.html" suffix(, )
    0};

static const unsigned char file_51[] = {
#embed "../../../Templates/partials/tags.html" suffix(, )
    0};

static const unsigned char file_52[] = {
#embed "../../../Templates/partials/trail.html" suffix(, )
    0};

static const unsigned char file_53[] = {
#embed "../../../Templates/plan.html" suffix(, )
    0};

static const unsigned char file_54[] = {
#embed "../../../Templates/post.html" suffix(, )
    0};

static const unsigned char file_55[] = {
#embed "../../../Templates/recipe.html" suffix(, )
    0};

static const unsigned char file_56[] = {
#embed "../../../Templates/recommendation.html" suffix(, )
    0};

static const unsigned char file_57[] = {
#embed "../../../Templates/rss.xml" suffix(, )
    0};

static const unsigned char file_58[] = {
#embed "../../../Templates/search.html" suffix(, )
    0};

static const unsigned char file_59[] = {
#embed "../../../Templates/section.html" suffix(, )
    0};

static const unsigned char file_60[] = {
#embed "../../../Templates/service.html" suffix(, )
    0};

static const unsigned char file_61[] = {
#embed "../../../Templates/sitemap.xml" suffix(, )
    0};

static const unsigned char file_62[] = {
#embed "../../../Templates/trainer/base.html" suffix(, )
    0};

static const unsigned char file_63[] = {
#embed "../../../Templates/trainer/chart.html" suffix(, )
    0};

static const unsigned char file_64[] = {
#embed "../../../Templates/trainer/client.html" suffix(, )
    0};

static const unsigned char file_65[] = {
#embed "../../../Templates/trainer/goal.html" suffix(, )
    0};

static const unsigned char file_66[] = {
#embed "../../../Templates/trainer/index.html" suffix(, )
    0};

static const unsigned char file_67[] = {
#embed "../../../Templates/trainer/invoices.html" suffix(, )
    0};

static const unsigned char file_68[] = {
#embed "../../../Templates/trainer/jobs.html" suffix(, )
    0};

static const unsigned char file_69[] = {
#embed "../../../Templates/trainer/letters.html" suffix(, )
    0};

static const unsigned char file_70[] = {
#embed "../../../Templates/trainer/photos.html" suffix(, )
    0};

static const unsigned char file_71[] = {
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
    {"mail/birthday.de.txt", file_18, sizeof file_18 - 1},
    {"mail/birthday.en.txt", file_19, sizeof file_19 - 1},
    {"mail/check-in.de.txt", file_20, sizeof file_20 - 1},
    {"mail/check-in.en.txt", file_21, sizeof file_21 - 1},
    {"mail/goal-reached.de.txt", file_22, sizeof file_22 - 1},
    {"mail/goal-reached.en.txt", file_23, sizeof file_23 - 1},
    {"mail/invoice-due.de.txt", file_24, sizeof file_24 - 1},
    {"mail/invoice-due.en.txt", file_25, sizeof file_25 - 1},
    {"mail/invoice-issued.de.txt", file_26, sizeof file_26 - 1},
    {"mail/invoice-issued.en.txt", file_27, sizeof file_27 - 1},
    {"mail/layout.html", file_28, sizeof file_28 - 1},
    {"mail/milestone-reached.de.txt", file_29, sizeof file_29 - 1},
    {"mail/milestone-reached.en.txt", file_30, sizeof file_30 - 1},
    {"mail/missed-session.de.txt", file_31, sizeof file_31 - 1},
    {"mail/missed-session.en.txt", file_32, sizeof file_32 - 1},
    {"mail/no-log.de.txt", file_33, sizeof file_33 - 1},
    {"mail/no-log.en.txt", file_34, sizeof file_34 - 1},
    {"mail/plan-completed.de.txt", file_35, sizeof file_35 - 1},
    {"mail/plan-completed.en.txt", file_36, sizeof file_36 - 1},
    {"mail/plan-ending.de.txt", file_37, sizeof file_37 - 1},
    {"mail/plan-ending.en.txt", file_38, sizeof file_38 - 1},
    {"mail/reminder-issued.de.txt", file_39, sizeof file_39 - 1},
    {"mail/reminder-issued.en.txt", file_40, sizeof file_40 - 1},
    {"mail/trainer-note.de.txt", file_41, sizeof file_41 - 1},
    {"mail/trainer-note.en.txt", file_42, sizeof file_42 - 1},
    {"mail/trial-ending.de.txt", file_43, sizeof file_43 - 1},
    {"mail/trial-ending.en.txt", file_44, sizeof file_44 - 1},
    {"mail/weekly-summary.de.txt", file_45, sizeof file_45 - 1},
    {"mail/weekly-summary.en.txt", file_46, sizeof file_46 - 1},
    {"page.html", file_47, sizeof file_47 - 1},
    {"partials/card.html", file_48, sizeof file_48 - 1},
    {"partials/entry.html", file_49, sizeof file_49 - 1},
    {"partials/line.html", file_50, sizeof file_50 - 1},
    {"partials/tags.html", file_51, sizeof file_51 - 1},
    {"partials/trail.html", file_52, sizeof file_52 - 1},
    {"plan.html", file_53, sizeof file_53 - 1},
    {"post.html", file_54, sizeof file_54 - 1},
    {"recipe.html", file_55, sizeof file_55 - 1},
    {"recommendation.html", file_56, sizeof file_56 - 1},
    {"rss.xml", file_57, sizeof file_57 - 1},
    {"search.html", file_58, sizeof file_58 - 1},
    {"section.html", file_59, sizeof file_59 - 1},
    {"service.html", file_60, sizeof file_60 - 1},
    {"sitemap.xml", file_61, sizeof file_61 - 1},
    {"trainer/base.html", file_62, sizeof file_62 - 1},
    {"trainer/chart.html", file_63, sizeof file_63 - 1},
    {"trainer/client.html", file_64, sizeof file_64 - 1},
    {"trainer/goal.html", file_65, sizeof file_65 - 1},
    {"trainer/index.html", file_66, sizeof file_66 - 1},
    {"trainer/invoices.html", file_67, sizeof file_67 - 1},
    {"trainer/jobs.html", file_68, sizeof file_68 - 1},
    {"trainer/letters.html", file_69, sizeof file_69 - 1},
    {"trainer/photos.html", file_70, sizeof file_70 - 1},
    {"trainer/report.html", file_71, sizeof file_71 - 1},
    {0, 0, 0}};

struct floorpress_file floorpress_theme_file(size_t index) {
    size_t last = sizeof files / sizeof files[0] - 1;
    return files[index < last ? index : last];
}
