/* Made by script/embed: the files of Library/. */
#include "CEmbedded.h"

static const unsigned char file_0[] = {
#embed "../../../Library/exercises/ab-wheel-rollout.de.md" suffix(, )
    0};

static const unsigned char file_1[] = {
#embed "../../../Library/exercises/ab-wheel-rollout.md" suffix(, )
    0};

static const unsigned char file_2[] = {
#embed "../../../Library/exercises/ankle-rocks.de.md" suffix(, )
    0};

static const unsigned char file_3[] = {
#embed "../../../Library/exercises/ankle-rocks.md" suffix(, )
    0};

static const unsigned char file_4[] = {
#embed "../../../Library/exercises/arnold-press.de.md" suffix(, )
    0};

static const unsigned char file_5[] = {
#embed "../../../Library/exercises/arnold-press.md" suffix(, )
    0};

static const unsigned char file_6[] = {
#embed "../../../Library/exercises/assisted-pull-up.de.md" suffix(, )
    0};

static const unsigned char file_7[] = {
#embed "../../../Library/exercises/assisted-pull-up.md" suffix(, )
    0};

static const unsigned char file_8[] = {
#embed "../../../Library/exercises/back-extension.de.md" suffix(, )
    0};

static const unsigned char file_9[] = {
#embed "../../../Library/exercises/back-extension.md" suffix(, )
    0};

static const unsigned char file_10[] = {
#embed "../../../Library/exercises/back-squat.de.md" suffix(, )
    0};

static const unsigned char file_11[] = {
#embed "../../../Library/exercises/back-squat.md" suffix(, )
    0};

static const unsigned char file_12[] = {
#embed "../../../Library/exercises/band-chest-press.de.md" suffix(, )
    0};

static const unsigned char file_13[] = {
#embed "../../../Library/exercises/band-chest-press.md" suffix(, )
    0};

static const unsigned char file_14[] = {
#embed "../../../Library/exercises/band-curl.de.md" suffix(, )
    0};

static const unsigned char file_15[] = {
#embed "../../../Library/exercises/band-curl.md" suffix(, )
    0};

static const unsigned char file_16[] = {
#embed "../../../Library/exercises/band-pull-apart.de.md" suffix(, )
    0};

static const unsigned char file_17[] = {
#embed "../../../Library/exercises/band-pull-apart.md" suffix(, )
    0};

static const unsigned char file_18[] = {
#embed "../../../Library/exercises/band-pulldown.de.md" suffix(, )
    0};

static const unsigned char file_19[] = {
#embed "../../../Library/exercises/band-pulldown.md" suffix(, )
    0};

static const unsigned char file_20[] = {
#embed "../../../Library/exercises/band-row.de.md" suffix(, )
    0};

static const unsigned char file_21[] = {
#embed "../../../Library/exercises/band-row.md" suffix(, )
    0};

static const unsigned char file_22[] = {
#embed "../../../Library/exercises/band-side-walk.de.md" suffix(, )
    0};

static const unsigned char file_23[] = {
#embed "../../../Library/exercises/band-side-walk.md" suffix(, )
    0};

static const unsigned char file_24[] = {
#embed "../../../Library/exercises/barbell-curl.de.md" suffix(, )
    0};

static const unsigned char file_25[] = {
#embed "../../../Library/exercises/barbell-curl.md" suffix(, )
    0};

static const unsigned char file_26[] = {
#embed "../../../Library/exercises/barbell-row.de.md" suffix(, )
    0};

static const unsigned char file_27[] = {
#embed "../../../Library/exercises/barbell-row.md" suffix(, )
    0};

static const unsigned char file_28[] = {
#embed "../../../Library/exercises/battle-ropes.de.md" suffix(, )
    0};

static const unsigned char file_29[] = {
#embed "../../../Library/exercises/battle-ropes.md" suffix(, )
    0};

static const unsigned char file_30[] = {
#embed "../../../Library/exercises/bear-crawl.de.md" suffix(, )
    0};

static const unsigned char file_31[] = {
#embed "../../../Library/exercises/bear-crawl.md" suffix(, )
    0};

static const unsigned char file_32[] = {
#embed "../../../Library/exercises/belt-squat.de.md" suffix(, )
    0};

static const unsigned char file_33[] = {
#embed "../../../Library/exercises/belt-squat.md" suffix(, )
    0};

static const unsigned char file_34[] = {
#embed "../../../Library/exercises/bench-dip.de.md" suffix(, )
    0};

static const unsigned char file_35[] = {
#embed "../../../Library/exercises/bench-dip.md" suffix(, )
    0};

static const unsigned char file_36[] = {
#embed "../../../Library/exercises/bench-press.de.md" suffix(, )
    0};

static const unsigned char file_37[] = {
#embed "../../../Library/exercises/bench-press.md" suffix(, )
    0};

static const unsigned char file_38[] = {
#embed "../../../Library/exercises/bird-dog.de.md" suffix(, )
    0};

static const unsigned char file_39[] = {
#embed "../../../Library/exercises/bird-dog.md" suffix(, )
    0};

static const unsigned char file_40[] = {
#embed "../../../Library/exercises/bodyweight-squat.de.md" suffix(, )
    0};

static const unsigned char file_41[] = {
#embed "../../../Library/exercises/bodyweight-squat.md" suffix(, )
    0};

static const unsigned char file_42[] = {
#embed "../../../Library/exercises/box-jump.de.md" suffix(, )
    0};

static const unsigned char file_43[] = {
#embed "../../../Library/exercises/box-jump.md" suffix(, )
    0};

static const unsigned char file_44[] = {
#embed "../../../Library/exercises/box-squat.de.md" suffix(, )
    0};

static const unsigned char file_45[] = {
#embed "../../../Library/exercises/box-squat.md" suffix(, )
    0};

static const unsigned char file_46[] = {
#embed "../../../Library/exercises/brisk-walk.de.md" suffix(, )
    0};

static const unsigned char file_47[] = {
#embed "../../../Library/exercises/brisk-walk.md" suffix(, )
    0};

static const unsigned char file_48[] = {
#embed "../../../Library/exercises/broad-jump.de.md" suffix(, )
    0};

static const unsigned char file_49[] = {
#embed "../../../Library/exercises/broad-jump.md" suffix(, )
    0};

static const unsigned char file_50[] = {
#embed "../../../Library/exercises/bulgarian-split-squat.de.md" suffix(, )
    0};

static const unsigned char file_51[] = {
#embed "../../../Library/exercises/bulgarian-split-squat.md" suffix(, )
    0};

static const unsigned char file_52[] = {
#embed "../../../Library/exercises/burpee.de.md" suffix(, )
    0};

static const unsigned char file_53[] = {
#embed "../../../Library/exercises/burpee.md" suffix(, )
    0};

static const unsigned char file_54[] = {
#embed "../../../Library/exercises/cable-chest-press.de.md" suffix(, )
    0};

static const unsigned char file_55[] = {
#embed "../../../Library/exercises/cable-chest-press.md" suffix(, )
    0};

static const unsigned char file_56[] = {
#embed "../../../Library/exercises/cable-crunch.de.md" suffix(, )
    0};

static const unsigned char file_57[] = {
#embed "../../../Library/exercises/cable-crunch.md" suffix(, )
    0};

static const unsigned char file_58[] = {
#embed "../../../Library/exercises/cable-curl.de.md" suffix(, )
    0};

static const unsigned char file_59[] = {
#embed "../../../Library/exercises/cable-curl.md" suffix(, )
    0};

static const unsigned char file_60[] = {
#embed "../../../Library/exercises/cable-fly.de.md" suffix(, )
    0};

static const unsigned char file_61[] = {
#embed "../../../Library/exercises/cable-fly.md" suffix(, )
    0};

static const unsigned char file_62[] = {
#embed "../../../Library/exercises/cable-kickback.de.md" suffix(, )
    0};

static const unsigned char file_63[] = {
#embed "../../../Library/exercises/cable-kickback.md" suffix(, )
    0};

static const unsigned char file_64[] = {
#embed "../../../Library/exercises/cable-lateral-raise.de.md" suffix(, )
    0};

static const unsigned char file_65[] = {
#embed "../../../Library/exercises/cable-lateral-raise.md" suffix(, )
    0};

static const unsigned char file_66[] = {
#embed "../../../Library/exercises/cable-overhead-extension.de.md" suffix(, )
    0};

static const unsigned char file_67[] = {
#embed "../../../Library/exercises/cable-overhead-extension.md" suffix(, )
    0};

static const unsigned char file_68[] = {
#embed "../../../Library/exercises/cable-pull-through.de.md" suffix(, )
    0};

static const unsigned char file_69[] = {
#embed "../../../Library/exercises/cable-pull-through.md" suffix(, )
    0};

static const unsigned char file_70[] = {
#embed "../../../Library/exercises/cable-woodchop.de.md" suffix(, )
    0};

static const unsigned char file_71[] = {
#embed "../../../Library/exercises/cable-woodchop.md" suffix(, )
    0};

static const unsigned char file_72[] = {
#embed "../../../Library/exercises/cat-cow.de.md" suffix(, )
    0};

static const unsigned char file_73[] = {
#embed "../../../Library/exercises/cat-cow.md" suffix(, )
    0};

static const unsigned char file_74[] = {
#embed "../../../Library/exercises/chest-supported-row.de.md" suffix(, )
    0};

static const unsigned char file_75[] = {
#embed "../../../Library/exercises/chest-supported-row.md" suffix(, )
    0};

static const unsigned char file_76[] = {
#embed "../../../Library/exercises/chin-up.de.md" suffix(, )
    0};

static const unsigned char file_77[] = {
#embed "../../../Library/exercises/chin-up.md" suffix(, )
    0};

static const unsigned char file_78[] = {
#embed "../../../Library/exercises/clamshell.de.md" suffix(, )
    0};

static const unsigned char file_79[] = {
#embed "../../../Library/exercises/clamshell.md" suffix(, )
    0};

static const unsigned char file_80[] = {
#embed "../../../Library/exercises/clean-and-press.de.md" suffix(, )
    0};

static const unsigned char file_81[] = {
#embed "../../../Library/exercises/clean-and-press.md" suffix(, )
    0};

static const unsigned char file_82[] = {
#embed "../../../Library/exercises/clock-reach.de.md" suffix(, )
    0};

static const unsigned char file_83[] = {
#embed "../../../Library/exercises/clock-reach.md" suffix(, )
    0};

static const unsigned char file_84[] = {
#embed "../../../Library/exercises/close-grip-bench-press.de.md" suffix(, )
    0};

static const unsigned char file_85[] = {
#embed "../../../Library/exercises/close-grip-bench-press.md" suffix(, )
    0};

static const unsigned char file_86[] = {
#embed "../../../Library/exercises/close-grip-pulldown.de.md" suffix(, )
    0};

static const unsigned char file_87[] = {
#embed "../../../Library/exercises/close-grip-pulldown.md" suffix(, )
    0};

static const unsigned char file_88[] = {
#embed "../../../Library/exercises/concentration-curl.de.md" suffix(, )
    0};

static const unsigned char file_89[] = {
#embed "../../../Library/exercises/concentration-curl.md" suffix(, )
    0};

static const unsigned char file_90[] = {
#embed "../../../Library/exercises/copenhagen-plank.de.md" suffix(, )
    0};

static const unsigned char file_91[] = {
#embed "../../../Library/exercises/copenhagen-plank.md" suffix(, )
    0};

static const unsigned char file_92[] = {
#embed "../../../Library/exercises/cossack-squat.de.md" suffix(, )
    0};

static const unsigned char file_93[] = {
#embed "../../../Library/exercises/cossack-squat.md" suffix(, )
    0};

static const unsigned char file_94[] = {
#embed "../../../Library/exercises/crunch.de.md" suffix(, )
    0};

static const unsigned char file_95[] = {
#embed "../../../Library/exercises/crunch.md" suffix(, )
    0};

static const unsigned char file_96[] = {
#embed "../../../Library/exercises/curtsy-lunge.de.md" suffix(, )
    0};

static const unsigned char file_97[] = {
#embed "../../../Library/exercises/curtsy-lunge.md" suffix(, )
    0};

static const unsigned char file_98[] = {
#embed "../../../Library/exercises/cycling.de.md" suffix(, )
    0};

static const unsigned char file_99[] = {
#embed "../../../Library/exercises/cycling.md" suffix(, )
    0};

static const unsigned char file_100[] = {
#embed "../../../Library/exercises/dead-bug.de.md" suffix(, )
    0};

static const unsigned char file_101[] = {
#embed "../../../Library/exercises/dead-bug.md" suffix(, )
    0};

static const unsigned char file_102[] = {
#embed "../../../Library/exercises/deadlift.de.md" suffix(, )
    0};

static const unsigned char file_103[] = {
#embed "../../../Library/exercises/deadlift.md" suffix(, )
    0};

static const unsigned char file_104[] = {
#embed "../../../Library/exercises/deficit-deadlift.de.md" suffix(, )
    0};

static const unsigned char file_105[] = {
#embed "../../../Library/exercises/deficit-deadlift.md" suffix(, )
    0};

static const unsigned char file_106[] = {
#embed "../../../Library/exercises/diamond-push-up.de.md" suffix(, )
    0};

static const unsigned char file_107[] = {
#embed "../../../Library/exercises/diamond-push-up.md" suffix(, )
    0};

static const unsigned char file_108[] = {
#embed "../../../Library/exercises/dip.de.md" suffix(, )
    0};

static const unsigned char file_109[] = {
#embed "../../../Library/exercises/dip.md" suffix(, )
    0};

static const unsigned char file_110[] = {
#embed "../../../Library/exercises/dumbbell-bench-press.de.md" suffix(, )
    0};

static const unsigned char file_111[] = {
#embed "../../../Library/exercises/dumbbell-bench-press.md" suffix(, )
    0};

static const unsigned char file_112[] = {
#embed "../../../Library/exercises/dumbbell-curl.de.md" suffix(, )
    0};

static const unsigned char file_113[] = {
#embed "../../../Library/exercises/dumbbell-curl.md" suffix(, )
    0};

static const unsigned char file_114[] = {
#embed "../../../Library/exercises/dumbbell-fly.de.md" suffix(, )
    0};

static const unsigned char file_115[] = {
#embed "../../../Library/exercises/dumbbell-fly.md" suffix(, )
    0};

static const unsigned char file_116[] = {
#embed "../../../Library/exercises/dumbbell-hip-thrust.de.md" suffix(, )
    0};

static const unsigned char file_117[] = {
#embed "../../../Library/exercises/dumbbell-hip-thrust.md" suffix(, )
    0};

static const unsigned char file_118[] = {
#embed "../../../Library/exercises/dumbbell-pullover.de.md" suffix(, )
    0};

static const unsigned char file_119[] = {
#embed "../../../Library/exercises/dumbbell-pullover.md" suffix(, )
    0};

static const unsigned char file_120[] = {
#embed "../../../Library/exercises/dumbbell-romanian-deadlift.de.md" suffix(, )
    0};

static const unsigned char file_121[] = {
#embed "../../../Library/exercises/dumbbell-romanian-deadlift.md" suffix(, )
    0};

static const unsigned char file_122[] = {
#embed "../../../Library/exercises/dumbbell-row.de.md" suffix(, )
    0};

static const unsigned char file_123[] = {
#embed "../../../Library/exercises/dumbbell-row.md" suffix(, )
    0};

static const unsigned char file_124[] = {
#embed "../../../Library/exercises/dumbbell-shoulder-press.de.md" suffix(, )
    0};

static const unsigned char file_125[] = {
#embed "../../../Library/exercises/dumbbell-shoulder-press.md" suffix(, )
    0};

static const unsigned char file_126[] = {
#embed "../../../Library/exercises/dumbbell-squat.de.md" suffix(, )
    0};

static const unsigned char file_127[] = {
#embed "../../../Library/exercises/dumbbell-squat.md" suffix(, )
    0};

static const unsigned char file_128[] = {
#embed "../../../Library/exercises/easy-run.de.md" suffix(, )
    0};

static const unsigned char file_129[] = {
#embed "../../../Library/exercises/easy-run.md" suffix(, )
    0};

static const unsigned char file_130[] = {
#embed "../../../Library/exercises/elliptical.de.md" suffix(, )
    0};

static const unsigned char file_131[] = {
#embed "../../../Library/exercises/elliptical.md" suffix(, )
    0};

static const unsigned char file_132[] = {
#embed "../../../Library/exercises/external-rotation.de.md" suffix(, )
    0};

static const unsigned char file_133[] = {
#embed "../../../Library/exercises/external-rotation.md" suffix(, )
    0};

static const unsigned char file_134[] = {
#embed "../../../Library/exercises/face-pull.de.md" suffix(, )
    0};

static const unsigned char file_135[] = {
#embed "../../../Library/exercises/face-pull.md" suffix(, )
    0};

static const unsigned char file_136[] = {
#embed "../../../Library/exercises/farmers-walk.de.md" suffix(, )
    0};

static const unsigned char file_137[] = {
#embed "../../../Library/exercises/farmers-walk.md" suffix(, )
    0};

static const unsigned char file_138[] = {
#embed "../../../Library/exercises/floor-press.de.md" suffix(, )
    0};

static const unsigned char file_139[] = {
#embed "../../../Library/exercises/floor-press.md" suffix(, )
    0};

static const unsigned char file_140[] = {
#embed "../../../Library/exercises/forward-lunge.de.md" suffix(, )
    0};

static const unsigned char file_141[] = {
#embed "../../../Library/exercises/forward-lunge.md" suffix(, )
    0};

static const unsigned char file_142[] = {
#embed "../../../Library/exercises/front-rack-carry.de.md" suffix(, )
    0};

static const unsigned char file_143[] = {
#embed "../../../Library/exercises/front-rack-carry.md" suffix(, )
    0};

static const unsigned char file_144[] = {
#embed "../../../Library/exercises/front-raise.de.md" suffix(, )
    0};

static const unsigned char file_145[] = {
#embed "../../../Library/exercises/front-raise.md" suffix(, )
    0};

static const unsigned char file_146[] = {
#embed "../../../Library/exercises/front-squat.de.md" suffix(, )
    0};

static const unsigned char file_147[] = {
#embed "../../../Library/exercises/front-squat.md" suffix(, )
    0};

static const unsigned char file_148[] = {
#embed "../../../Library/exercises/glute-bridge.de.md" suffix(, )
    0};

static const unsigned char file_149[] = {
#embed "../../../Library/exercises/glute-bridge.md" suffix(, )
    0};

static const unsigned char file_150[] = {
#embed "../../../Library/exercises/goblet-squat.de.md" suffix(, )
    0};

static const unsigned char file_151[] = {
#embed "../../../Library/exercises/goblet-squat.md" suffix(, )
    0};

static const unsigned char file_152[] = {
#embed "../../../Library/exercises/good-morning.de.md" suffix(, )
    0};

static const unsigned char file_153[] = {
#embed "../../../Library/exercises/good-morning.md" suffix(, )
    0};

static const unsigned char file_154[] = {
#embed "../../../Library/exercises/hack-squat.de.md" suffix(, )
    0};

static const unsigned char file_155[] = {
#embed "../../../Library/exercises/hack-squat.md" suffix(, )
    0};

static const unsigned char file_156[] = {
#embed "../../../Library/exercises/half-kneeling-press.de.md" suffix(, )
    0};

static const unsigned char file_157[] = {
#embed "../../../Library/exercises/half-kneeling-press.md" suffix(, )
    0};

static const unsigned char file_158[] = {
#embed "../../../Library/exercises/hammer-curl.de.md" suffix(, )
    0};

static const unsigned char file_159[] = {
#embed "../../../Library/exercises/hammer-curl.md" suffix(, )
    0};

static const unsigned char file_160[] = {
#embed "../../../Library/exercises/hang-clean.de.md" suffix(, )
    0};

static const unsigned char file_161[] = {
#embed "../../../Library/exercises/hang-clean.md" suffix(, )
    0};

static const unsigned char file_162[] = {
#embed "../../../Library/exercises/hanging-knee-raise.de.md" suffix(, )
    0};

static const unsigned char file_163[] = {
#embed "../../../Library/exercises/hanging-knee-raise.md" suffix(, )
    0};

static const unsigned char file_164[] = {
#embed "../../../Library/exercises/hanging-leg-raise.de.md" suffix(, )
    0};

static const unsigned char file_165[] = {
#embed "../../../Library/exercises/hanging-leg-raise.md" suffix(, )
    0};

static const unsigned char file_166[] = {
#embed "../../../Library/exercises/heel-to-toe-stand.de.md" suffix(, )
    0};

static const unsigned char file_167[] = {
#embed "../../../Library/exercises/heel-to-toe-stand.md" suffix(, )
    0};

static const unsigned char file_168[] = {
#embed "../../../Library/exercises/high-pull.de.md" suffix(, )
    0};

static const unsigned char file_169[] = {
#embed "../../../Library/exercises/high-pull.md" suffix(, )
    0};

static const unsigned char file_170[] = {
#embed "../../../Library/exercises/hill-run.de.md" suffix(, )
    0};

static const unsigned char file_171[] = {
#embed "../../../Library/exercises/hill-run.md" suffix(, )
    0};

static const unsigned char file_172[] = {
#embed "../../../Library/exercises/hip-abduction.de.md" suffix(, )
    0};

static const unsigned char file_173[] = {
#embed "../../../Library/exercises/hip-abduction.md" suffix(, )
    0};

static const unsigned char file_174[] = {
#embed "../../../Library/exercises/hip-adduction.de.md" suffix(, )
    0};

static const unsigned char file_175[] = {
#embed "../../../Library/exercises/hip-adduction.md" suffix(, )
    0};

static const unsigned char file_176[] = {
#embed "../../../Library/exercises/hip-flexor-march.de.md" suffix(, )
    0};

static const unsigned char file_177[] = {
#embed "../../../Library/exercises/hip-flexor-march.md" suffix(, )
    0};

static const unsigned char file_178[] = {
#embed "../../../Library/exercises/hip-flexor-stretch.de.md" suffix(, )
    0};

static const unsigned char file_179[] = {
#embed "../../../Library/exercises/hip-flexor-stretch.md" suffix(, )
    0};

static const unsigned char file_180[] = {
#embed "../../../Library/exercises/hip-thrust.de.md" suffix(, )
    0};

static const unsigned char file_181[] = {
#embed "../../../Library/exercises/hip-thrust.md" suffix(, )
    0};

static const unsigned char file_182[] = {
#embed "../../../Library/exercises/hollow-hold.de.md" suffix(, )
    0};

static const unsigned char file_183[] = {
#embed "../../../Library/exercises/hollow-hold.md" suffix(, )
    0};

static const unsigned char file_184[] = {
#embed "../../../Library/exercises/incline-bench-press.de.md" suffix(, )
    0};

static const unsigned char file_185[] = {
#embed "../../../Library/exercises/incline-bench-press.md" suffix(, )
    0};

static const unsigned char file_186[] = {
#embed "../../../Library/exercises/incline-curl.de.md" suffix(, )
    0};

static const unsigned char file_187[] = {
#embed "../../../Library/exercises/incline-curl.md" suffix(, )
    0};

static const unsigned char file_188[] = {
#embed "../../../Library/exercises/incline-dumbbell-press.de.md" suffix(, )
    0};

static const unsigned char file_189[] = {
#embed "../../../Library/exercises/incline-dumbbell-press.md" suffix(, )
    0};

static const unsigned char file_190[] = {
#embed "../../../Library/exercises/incline-push-up.de.md" suffix(, )
    0};

static const unsigned char file_191[] = {
#embed "../../../Library/exercises/incline-push-up.md" suffix(, )
    0};

static const unsigned char file_192[] = {
#embed "../../../Library/exercises/incline-walk.de.md" suffix(, )
    0};

static const unsigned char file_193[] = {
#embed "../../../Library/exercises/incline-walk.md" suffix(, )
    0};

static const unsigned char file_194[] = {
#embed "../../../Library/exercises/interval-run.de.md" suffix(, )
    0};

static const unsigned char file_195[] = {
#embed "../../../Library/exercises/interval-run.md" suffix(, )
    0};

static const unsigned char file_196[] = {
#embed "../../../Library/exercises/inverted-row.de.md" suffix(, )
    0};

static const unsigned char file_197[] = {
#embed "../../../Library/exercises/inverted-row.md" suffix(, )
    0};

static const unsigned char file_198[] = {
#embed "../../../Library/exercises/jump-rope.de.md" suffix(, )
    0};

static const unsigned char file_199[] = {
#embed "../../../Library/exercises/jump-rope.md" suffix(, )
    0};

static const unsigned char file_200[] = {
#embed "../../../Library/exercises/jump-squat.de.md" suffix(, )
    0};

static const unsigned char file_201[] = {
#embed "../../../Library/exercises/jump-squat.md" suffix(, )
    0};

static const unsigned char file_202[] = {
#embed "../../../Library/exercises/jumping-jack.de.md" suffix(, )
    0};

static const unsigned char file_203[] = {
#embed "../../../Library/exercises/jumping-jack.md" suffix(, )
    0};

static const unsigned char file_204[] = {
#embed "../../../Library/exercises/kettlebell-clean.de.md" suffix(, )
    0};

static const unsigned char file_205[] = {
#embed "../../../Library/exercises/kettlebell-clean.md" suffix(, )
    0};

static const unsigned char file_206[] = {
#embed "../../../Library/exercises/kettlebell-deadlift.de.md" suffix(, )
    0};

static const unsigned char file_207[] = {
#embed "../../../Library/exercises/kettlebell-deadlift.md" suffix(, )
    0};

static const unsigned char file_208[] = {
#embed "../../../Library/exercises/kettlebell-front-squat.de.md" suffix(, )
    0};

static const unsigned char file_209[] = {
#embed "../../../Library/exercises/kettlebell-front-squat.md" suffix(, )
    0};

static const unsigned char file_210[] = {
#embed "../../../Library/exercises/kettlebell-halo.de.md" suffix(, )
    0};

static const unsigned char file_211[] = {
#embed "../../../Library/exercises/kettlebell-halo.md" suffix(, )
    0};

static const unsigned char file_212[] = {
#embed "../../../Library/exercises/kettlebell-press.de.md" suffix(, )
    0};

static const unsigned char file_213[] = {
#embed "../../../Library/exercises/kettlebell-press.md" suffix(, )
    0};

static const unsigned char file_214[] = {
#embed "../../../Library/exercises/kettlebell-row.de.md" suffix(, )
    0};

static const unsigned char file_215[] = {
#embed "../../../Library/exercises/kettlebell-row.md" suffix(, )
    0};

static const unsigned char file_216[] = {
#embed "../../../Library/exercises/kettlebell-snatch.de.md" suffix(, )
    0};

static const unsigned char file_217[] = {
#embed "../../../Library/exercises/kettlebell-snatch.md" suffix(, )
    0};

static const unsigned char file_218[] = {
#embed "../../../Library/exercises/kettlebell-swing.de.md" suffix(, )
    0};

static const unsigned char file_219[] = {
#embed "../../../Library/exercises/kettlebell-swing.md" suffix(, )
    0};

static const unsigned char file_220[] = {
#embed "../../../Library/exercises/knee-push-up.de.md" suffix(, )
    0};

static const unsigned char file_221[] = {
#embed "../../../Library/exercises/knee-push-up.md" suffix(, )
    0};

static const unsigned char file_222[] = {
#embed "../../../Library/exercises/landmine-press.de.md" suffix(, )
    0};

static const unsigned char file_223[] = {
#embed "../../../Library/exercises/landmine-press.md" suffix(, )
    0};

static const unsigned char file_224[] = {
#embed "../../../Library/exercises/landmine-rotation.de.md" suffix(, )
    0};

static const unsigned char file_225[] = {
#embed "../../../Library/exercises/landmine-rotation.md" suffix(, )
    0};

static const unsigned char file_226[] = {
#embed "../../../Library/exercises/lat-pulldown.de.md" suffix(, )
    0};

static const unsigned char file_227[] = {
#embed "../../../Library/exercises/lat-pulldown.md" suffix(, )
    0};

static const unsigned char file_228[] = {
#embed "../../../Library/exercises/lateral-lunge.de.md" suffix(, )
    0};

static const unsigned char file_229[] = {
#embed "../../../Library/exercises/lateral-lunge.md" suffix(, )
    0};

static const unsigned char file_230[] = {
#embed "../../../Library/exercises/lateral-raise.de.md" suffix(, )
    0};

static const unsigned char file_231[] = {
#embed "../../../Library/exercises/lateral-raise.md" suffix(, )
    0};

static const unsigned char file_232[] = {
#embed "../../../Library/exercises/lateral-step-up.de.md" suffix(, )
    0};

static const unsigned char file_233[] = {
#embed "../../../Library/exercises/lateral-step-up.md" suffix(, )
    0};

static const unsigned char file_234[] = {
#embed "../../../Library/exercises/leg-extension.de.md" suffix(, )
    0};

static const unsigned char file_235[] = {
#embed "../../../Library/exercises/leg-extension.md" suffix(, )
    0};

static const unsigned char file_236[] = {
#embed "../../../Library/exercises/leg-press.de.md" suffix(, )
    0};

static const unsigned char file_237[] = {
#embed "../../../Library/exercises/leg-press.md" suffix(, )
    0};

static const unsigned char file_238[] = {
#embed "../../../Library/exercises/lying-leg-curl.de.md" suffix(, )
    0};

static const unsigned char file_239[] = {
#embed "../../../Library/exercises/lying-leg-curl.md" suffix(, )
    0};

static const unsigned char file_240[] = {
#embed "../../../Library/exercises/machine-chest-press.de.md" suffix(, )
    0};

static const unsigned char file_241[] = {
#embed "../../../Library/exercises/machine-chest-press.md" suffix(, )
    0};

static const unsigned char file_242[] = {
#embed "../../../Library/exercises/machine-row.de.md" suffix(, )
    0};

static const unsigned char file_243[] = {
#embed "../../../Library/exercises/machine-row.md" suffix(, )
    0};

static const unsigned char file_244[] = {
#embed "../../../Library/exercises/machine-shoulder-press.de.md" suffix(, )
    0};

static const unsigned char file_245[] = {
#embed "../../../Library/exercises/machine-shoulder-press.md" suffix(, )
    0};

static const unsigned char file_246[] = {
#embed "../../../Library/exercises/meadows-row.de.md" suffix(, )
    0};

static const unsigned char file_247[] = {
#embed "../../../Library/exercises/meadows-row.md" suffix(, )
    0};

static const unsigned char file_248[] = {
#embed "../../../Library/exercises/medicine-ball-slam.de.md" suffix(, )
    0};

static const unsigned char file_249[] = {
#embed "../../../Library/exercises/medicine-ball-slam.md" suffix(, )
    0};

static const unsigned char file_250[] = {
#embed "../../../Library/exercises/medicine-ball-throw.de.md" suffix(, )
    0};

static const unsigned char file_251[] = {
#embed "../../../Library/exercises/medicine-ball-throw.md" suffix(, )
    0};

static const unsigned char file_252[] = {
#embed "../../../Library/exercises/mountain-climber.de.md" suffix(, )
    0};

static const unsigned char file_253[] = {
#embed "../../../Library/exercises/mountain-climber.md" suffix(, )
    0};

static const unsigned char file_254[] = {
#embed "../../../Library/exercises/negative-pull-up.de.md" suffix(, )
    0};

static const unsigned char file_255[] = {
#embed "../../../Library/exercises/negative-pull-up.md" suffix(, )
    0};

static const unsigned char file_256[] = {
#embed "../../../Library/exercises/neutral-grip-pull-up.de.md" suffix(, )
    0};

static const unsigned char file_257[] = {
#embed "../../../Library/exercises/neutral-grip-pull-up.md" suffix(, )
    0};

static const unsigned char file_258[] = {
#embed "../../../Library/exercises/ninety-ninety.de.md" suffix(, )
    0};

static const unsigned char file_259[] = {
#embed "../../../Library/exercises/ninety-ninety.md" suffix(, )
    0};

static const unsigned char file_260[] = {
#embed "../../../Library/exercises/nordic-curl.de.md" suffix(, )
    0};

static const unsigned char file_261[] = {
#embed "../../../Library/exercises/nordic-curl.md" suffix(, )
    0};

static const unsigned char file_262[] = {
#embed "../../../Library/exercises/overhead-carry.de.md" suffix(, )
    0};

static const unsigned char file_263[] = {
#embed "../../../Library/exercises/overhead-carry.md" suffix(, )
    0};

static const unsigned char file_264[] = {
#embed "../../../Library/exercises/overhead-press.de.md" suffix(, )
    0};

static const unsigned char file_265[] = {
#embed "../../../Library/exercises/overhead-press.md" suffix(, )
    0};

static const unsigned char file_266[] = {
#embed "../../../Library/exercises/overhead-squat.de.md" suffix(, )
    0};

static const unsigned char file_267[] = {
#embed "../../../Library/exercises/overhead-squat.md" suffix(, )
    0};

static const unsigned char file_268[] = {
#embed "../../../Library/exercises/overhead-triceps-extension.de.md" suffix(, )
    0};

static const unsigned char file_269[] = {
#embed "../../../Library/exercises/overhead-triceps-extension.md" suffix(, )
    0};

static const unsigned char file_270[] = {
#embed "../../../Library/exercises/pallof-press.de.md" suffix(, )
    0};

static const unsigned char file_271[] = {
#embed "../../../Library/exercises/pallof-press.md" suffix(, )
    0};

static const unsigned char file_272[] = {
#embed "../../../Library/exercises/pec-deck.de.md" suffix(, )
    0};

static const unsigned char file_273[] = {
#embed "../../../Library/exercises/pec-deck.md" suffix(, )
    0};

static const unsigned char file_274[] = {
#embed "../../../Library/exercises/pendlay-row.de.md" suffix(, )
    0};

static const unsigned char file_275[] = {
#embed "../../../Library/exercises/pendlay-row.md" suffix(, )
    0};

static const unsigned char file_276[] = {
#embed "../../../Library/exercises/pike-push-up.de.md" suffix(, )
    0};

static const unsigned char file_277[] = {
#embed "../../../Library/exercises/pike-push-up.md" suffix(, )
    0};

static const unsigned char file_278[] = {
#embed "../../../Library/exercises/pistol-squat.de.md" suffix(, )
    0};

static const unsigned char file_279[] = {
#embed "../../../Library/exercises/pistol-squat.md" suffix(, )
    0};

static const unsigned char file_280[] = {
#embed "../../../Library/exercises/plank.de.md" suffix(, )
    0};

static const unsigned char file_281[] = {
#embed "../../../Library/exercises/plank.md" suffix(, )
    0};

static const unsigned char file_282[] = {
#embed "../../../Library/exercises/power-clean.de.md" suffix(, )
    0};

static const unsigned char file_283[] = {
#embed "../../../Library/exercises/power-clean.md" suffix(, )
    0};

static const unsigned char file_284[] = {
#embed "../../../Library/exercises/power-snatch.de.md" suffix(, )
    0};

static const unsigned char file_285[] = {
#embed "../../../Library/exercises/power-snatch.md" suffix(, )
    0};

static const unsigned char file_286[] = {
#embed "../../../Library/exercises/preacher-curl.de.md" suffix(, )
    0};

static const unsigned char file_287[] = {
#embed "../../../Library/exercises/preacher-curl.md" suffix(, )
    0};

static const unsigned char file_288[] = {
#embed "../../../Library/exercises/pull-up.de.md" suffix(, )
    0};

static const unsigned char file_289[] = {
#embed "../../../Library/exercises/pull-up.md" suffix(, )
    0};

static const unsigned char file_290[] = {
#embed "../../../Library/exercises/push-press.de.md" suffix(, )
    0};

static const unsigned char file_291[] = {
#embed "../../../Library/exercises/push-press.md" suffix(, )
    0};

static const unsigned char file_292[] = {
#embed "../../../Library/exercises/push-up.de.md" suffix(, )
    0};

static const unsigned char file_293[] = {
#embed "../../../Library/exercises/push-up.md" suffix(, )
    0};

static const unsigned char file_294[] = {
#embed "../../../Library/exercises/rack-pull.de.md" suffix(, )
    0};

static const unsigned char file_295[] = {
#embed "../../../Library/exercises/rack-pull.md" suffix(, )
    0};

static const unsigned char file_296[] = {
#embed "../../../Library/exercises/rear-delt-fly.de.md" suffix(, )
    0};

static const unsigned char file_297[] = {
#embed "../../../Library/exercises/rear-delt-fly.md" suffix(, )
    0};

static const unsigned char file_298[] = {
#embed "../../../Library/exercises/renegade-row.de.md" suffix(, )
    0};

static const unsigned char file_299[] = {
#embed "../../../Library/exercises/renegade-row.md" suffix(, )
    0};

static const unsigned char file_300[] = {
#embed "../../../Library/exercises/reverse-crunch.de.md" suffix(, )
    0};

static const unsigned char file_301[] = {
#embed "../../../Library/exercises/reverse-crunch.md" suffix(, )
    0};

static const unsigned char file_302[] = {
#embed "../../../Library/exercises/reverse-hyperextension.de.md" suffix(, )
    0};

static const unsigned char file_303[] = {
#embed "../../../Library/exercises/reverse-hyperextension.md" suffix(, )
    0};

static const unsigned char file_304[] = {
#embed "../../../Library/exercises/reverse-lunge.de.md" suffix(, )
    0};

static const unsigned char file_305[] = {
#embed "../../../Library/exercises/reverse-lunge.md" suffix(, )
    0};

static const unsigned char file_306[] = {
#embed "../../../Library/exercises/reverse-pec-deck.de.md" suffix(, )
    0};

static const unsigned char file_307[] = {
#embed "../../../Library/exercises/reverse-pec-deck.md" suffix(, )
    0};

static const unsigned char file_308[] = {
#embed "../../../Library/exercises/reverse-wrist-curl.de.md" suffix(, )
    0};

static const unsigned char file_309[] = {
#embed "../../../Library/exercises/reverse-wrist-curl.md" suffix(, )
    0};

static const unsigned char file_310[] = {
#embed "../../../Library/exercises/ring-push-up.de.md" suffix(, )
    0};

static const unsigned char file_311[] = {
#embed "../../../Library/exercises/ring-push-up.md" suffix(, )
    0};

static const unsigned char file_312[] = {
#embed "../../../Library/exercises/ring-row.de.md" suffix(, )
    0};

static const unsigned char file_313[] = {
#embed "../../../Library/exercises/ring-row.md" suffix(, )
    0};

static const unsigned char file_314[] = {
#embed "../../../Library/exercises/romanian-deadlift.de.md" suffix(, )
    0};

static const unsigned char file_315[] = {
#embed "../../../Library/exercises/romanian-deadlift.md" suffix(, )
    0};

static const unsigned char file_316[] = {
#embed "../../../Library/exercises/rowing-machine.de.md" suffix(, )
    0};

static const unsigned char file_317[] = {
#embed "../../../Library/exercises/rowing-machine.md" suffix(, )
    0};

static const unsigned char file_318[] = {
#embed "../../../Library/exercises/russian-twist.de.md" suffix(, )
    0};

static const unsigned char file_319[] = {
#embed "../../../Library/exercises/russian-twist.md" suffix(, )
    0};

static const unsigned char file_320[] = {
#embed "../../../Library/exercises/safety-bar-squat.de.md" suffix(, )
    0};

static const unsigned char file_321[] = {
#embed "../../../Library/exercises/safety-bar-squat.md" suffix(, )
    0};

static const unsigned char file_322[] = {
#embed "../../../Library/exercises/seated-cable-row.de.md" suffix(, )
    0};

static const unsigned char file_323[] = {
#embed "../../../Library/exercises/seated-cable-row.md" suffix(, )
    0};

static const unsigned char file_324[] = {
#embed "../../../Library/exercises/seated-calf-raise.de.md" suffix(, )
    0};

static const unsigned char file_325[] = {
#embed "../../../Library/exercises/seated-calf-raise.md" suffix(, )
    0};

static const unsigned char file_326[] = {
#embed "../../../Library/exercises/seated-dumbbell-press.de.md" suffix(, )
    0};

static const unsigned char file_327[] = {
#embed "../../../Library/exercises/seated-dumbbell-press.md" suffix(, )
    0};

static const unsigned char file_328[] = {
#embed "../../../Library/exercises/seated-leg-curl.de.md" suffix(, )
    0};

static const unsigned char file_329[] = {
#embed "../../../Library/exercises/seated-leg-curl.md" suffix(, )
    0};

static const unsigned char file_330[] = {
#embed "../../../Library/exercises/shoulder-dislocates.de.md" suffix(, )
    0};

static const unsigned char file_331[] = {
#embed "../../../Library/exercises/shoulder-dislocates.md" suffix(, )
    0};

static const unsigned char file_332[] = {
#embed "../../../Library/exercises/shrug.de.md" suffix(, )
    0};

static const unsigned char file_333[] = {
#embed "../../../Library/exercises/shrug.md" suffix(, )
    0};

static const unsigned char file_334[] = {
#embed "../../../Library/exercises/side-plank.de.md" suffix(, )
    0};

static const unsigned char file_335[] = {
#embed "../../../Library/exercises/side-plank.md" suffix(, )
    0};

static const unsigned char file_336[] = {
#embed "../../../Library/exercises/side-step.de.md" suffix(, )
    0};

static const unsigned char file_337[] = {
#embed "../../../Library/exercises/side-step.md" suffix(, )
    0};

static const unsigned char file_338[] = {
#embed "../../../Library/exercises/single-arm-pulldown.de.md" suffix(, )
    0};

static const unsigned char file_339[] = {
#embed "../../../Library/exercises/single-arm-pulldown.md" suffix(, )
    0};

static const unsigned char file_340[] = {
#embed "../../../Library/exercises/single-arm-swing.de.md" suffix(, )
    0};

static const unsigned char file_341[] = {
#embed "../../../Library/exercises/single-arm-swing.md" suffix(, )
    0};

static const unsigned char file_342[] = {
#embed "../../../Library/exercises/single-leg-calf-raise.de.md" suffix(, )
    0};

static const unsigned char file_343[] = {
#embed "../../../Library/exercises/single-leg-calf-raise.md" suffix(, )
    0};

static const unsigned char file_344[] = {
#embed "../../../Library/exercises/single-leg-glute-bridge.de.md" suffix(, )
    0};

static const unsigned char file_345[] = {
#embed "../../../Library/exercises/single-leg-glute-bridge.md" suffix(, )
    0};

static const unsigned char file_346[] = {
#embed "../../../Library/exercises/single-leg-press.de.md" suffix(, )
    0};

static const unsigned char file_347[] = {
#embed "../../../Library/exercises/single-leg-press.md" suffix(, )
    0};

static const unsigned char file_348[] = {
#embed "../../../Library/exercises/single-leg-romanian-deadlift.de.md" suffix(, )
    0};

static const unsigned char file_349[] = {
#embed "../../../Library/exercises/single-leg-romanian-deadlift.md" suffix(, )
    0};

static const unsigned char file_350[] = {
#embed "../../../Library/exercises/single-leg-stand.de.md" suffix(, )
    0};

static const unsigned char file_351[] = {
#embed "../../../Library/exercises/single-leg-stand.md" suffix(, )
    0};

static const unsigned char file_352[] = {
#embed "../../../Library/exercises/sit-to-stand.de.md" suffix(, )
    0};

static const unsigned char file_353[] = {
#embed "../../../Library/exercises/sit-to-stand.md" suffix(, )
    0};

static const unsigned char file_354[] = {
#embed "../../../Library/exercises/sit-up.de.md" suffix(, )
    0};

static const unsigned char file_355[] = {
#embed "../../../Library/exercises/sit-up.md" suffix(, )
    0};

static const unsigned char file_356[] = {
#embed "../../../Library/exercises/ski-machine.de.md" suffix(, )
    0};

static const unsigned char file_357[] = {
#embed "../../../Library/exercises/ski-machine.md" suffix(, )
    0};

static const unsigned char file_358[] = {
#embed "../../../Library/exercises/skull-crusher.de.md" suffix(, )
    0};

static const unsigned char file_359[] = {
#embed "../../../Library/exercises/skull-crusher.md" suffix(, )
    0};

static const unsigned char file_360[] = {
#embed "../../../Library/exercises/sled-pull.de.md" suffix(, )
    0};

static const unsigned char file_361[] = {
#embed "../../../Library/exercises/sled-pull.md" suffix(, )
    0};

static const unsigned char file_362[] = {
#embed "../../../Library/exercises/sled-push.de.md" suffix(, )
    0};

static const unsigned char file_363[] = {
#embed "../../../Library/exercises/sled-push.md" suffix(, )
    0};

static const unsigned char file_364[] = {
#embed "../../../Library/exercises/slider-leg-curl.de.md" suffix(, )
    0};

static const unsigned char file_365[] = {
#embed "../../../Library/exercises/slider-leg-curl.md" suffix(, )
    0};

static const unsigned char file_366[] = {
#embed "../../../Library/exercises/smith-machine-squat.de.md" suffix(, )
    0};

static const unsigned char file_367[] = {
#embed "../../../Library/exercises/smith-machine-squat.md" suffix(, )
    0};

static const unsigned char file_368[] = {
#embed "../../../Library/exercises/spanish-squat.de.md" suffix(, )
    0};

static const unsigned char file_369[] = {
#embed "../../../Library/exercises/spanish-squat.md" suffix(, )
    0};

static const unsigned char file_370[] = {
#embed "../../../Library/exercises/split-squat.de.md" suffix(, )
    0};

static const unsigned char file_371[] = {
#embed "../../../Library/exercises/split-squat.md" suffix(, )
    0};

static const unsigned char file_372[] = {
#embed "../../../Library/exercises/stair-climb.de.md" suffix(, )
    0};

static const unsigned char file_373[] = {
#embed "../../../Library/exercises/stair-climb.md" suffix(, )
    0};

static const unsigned char file_374[] = {
#embed "../../../Library/exercises/standing-calf-raise.de.md" suffix(, )
    0};

static const unsigned char file_375[] = {
#embed "../../../Library/exercises/standing-calf-raise.md" suffix(, )
    0};

static const unsigned char file_376[] = {
#embed "../../../Library/exercises/step-down.de.md" suffix(, )
    0};

static const unsigned char file_377[] = {
#embed "../../../Library/exercises/step-down.md" suffix(, )
    0};

static const unsigned char file_378[] = {
#embed "../../../Library/exercises/step-up.de.md" suffix(, )
    0};

static const unsigned char file_379[] = {
#embed "../../../Library/exercises/step-up.md" suffix(, )
    0};

static const unsigned char file_380[] = {
#embed "../../../Library/exercises/stiff-leg-deadlift.de.md" suffix(, )
    0};

static const unsigned char file_381[] = {
#embed "../../../Library/exercises/stiff-leg-deadlift.md" suffix(, )
    0};

static const unsigned char file_382[] = {
#embed "../../../Library/exercises/straight-arm-pulldown.de.md" suffix(, )
    0};

static const unsigned char file_383[] = {
#embed "../../../Library/exercises/straight-arm-pulldown.md" suffix(, )
    0};

static const unsigned char file_384[] = {
#embed "../../../Library/exercises/strides.de.md" suffix(, )
    0};

static const unsigned char file_385[] = {
#embed "../../../Library/exercises/strides.md" suffix(, )
    0};

static const unsigned char file_386[] = {
#embed "../../../Library/exercises/suitcase-carry.de.md" suffix(, )
    0};

static const unsigned char file_387[] = {
#embed "../../../Library/exercises/suitcase-carry.md" suffix(, )
    0};

static const unsigned char file_388[] = {
#embed "../../../Library/exercises/sumo-deadlift.de.md" suffix(, )
    0};

static const unsigned char file_389[] = {
#embed "../../../Library/exercises/sumo-deadlift.md" suffix(, )
    0};

static const unsigned char file_390[] = {
#embed "../../../Library/exercises/sumo-squat.de.md" suffix(, )
    0};

static const unsigned char file_391[] = {
#embed "../../../Library/exercises/sumo-squat.md" suffix(, )
    0};

static const unsigned char file_392[] = {
#embed "../../../Library/exercises/swimming.de.md" suffix(, )
    0};

static const unsigned char file_393[] = {
#embed "../../../Library/exercises/swimming.md" suffix(, )
    0};

static const unsigned char file_394[] = {
#embed "../../../Library/exercises/t-bar-row.de.md" suffix(, )
    0};

static const unsigned char file_395[] = {
#embed "../../../Library/exercises/t-bar-row.md" suffix(, )
    0};

static const unsigned char file_396[] = {
#embed "../../../Library/exercises/tandem-walk.de.md" suffix(, )
    0};

static const unsigned char file_397[] = {
#embed "../../../Library/exercises/tandem-walk.md" suffix(, )
    0};

static const unsigned char file_398[] = {
#embed "../../../Library/exercises/tempo-run.de.md" suffix(, )
    0};

static const unsigned char file_399[] = {
#embed "../../../Library/exercises/tempo-run.md" suffix(, )
    0};

static const unsigned char file_400[] = {
#embed "../../../Library/exercises/tempo-squat.de.md" suffix(, )
    0};

static const unsigned char file_401[] = {
#embed "../../../Library/exercises/tempo-squat.md" suffix(, )
    0};

static const unsigned char file_402[] = {
#embed "../../../Library/exercises/thoracic-rotation.de.md" suffix(, )
    0};

static const unsigned char file_403[] = {
#embed "../../../Library/exercises/thoracic-rotation.md" suffix(, )
    0};

static const unsigned char file_404[] = {
#embed "../../../Library/exercises/thruster.de.md" suffix(, )
    0};

static const unsigned char file_405[] = {
#embed "../../../Library/exercises/thruster.md" suffix(, )
    0};

static const unsigned char file_406[] = {
#embed "../../../Library/exercises/tibialis-raise.de.md" suffix(, )
    0};

static const unsigned char file_407[] = {
#embed "../../../Library/exercises/tibialis-raise.md" suffix(, )
    0};

static const unsigned char file_408[] = {
#embed "../../../Library/exercises/trap-bar-deadlift.de.md" suffix(, )
    0};

static const unsigned char file_409[] = {
#embed "../../../Library/exercises/trap-bar-deadlift.md" suffix(, )
    0};

static const unsigned char file_410[] = {
#embed "../../../Library/exercises/triceps-kickback.de.md" suffix(, )
    0};

static const unsigned char file_411[] = {
#embed "../../../Library/exercises/triceps-kickback.md" suffix(, )
    0};

static const unsigned char file_412[] = {
#embed "../../../Library/exercises/triceps-pushdown.de.md" suffix(, )
    0};

static const unsigned char file_413[] = {
#embed "../../../Library/exercises/triceps-pushdown.md" suffix(, )
    0};

static const unsigned char file_414[] = {
#embed "../../../Library/exercises/turkish-get-up.de.md" suffix(, )
    0};

static const unsigned char file_415[] = {
#embed "../../../Library/exercises/turkish-get-up.md" suffix(, )
    0};

static const unsigned char file_416[] = {
#embed "../../../Library/exercises/walking-lunge.de.md" suffix(, )
    0};

static const unsigned char file_417[] = {
#embed "../../../Library/exercises/walking-lunge.md" suffix(, )
    0};

static const unsigned char file_418[] = {
#embed "../../../Library/exercises/wall-push-up.de.md" suffix(, )
    0};

static const unsigned char file_419[] = {
#embed "../../../Library/exercises/wall-push-up.md" suffix(, )
    0};

static const unsigned char file_420[] = {
#embed "../../../Library/exercises/wall-sit.de.md" suffix(, )
    0};

static const unsigned char file_421[] = {
#embed "../../../Library/exercises/wall-sit.md" suffix(, )
    0};

static const unsigned char file_422[] = {
#embed "../../../Library/exercises/wall-slide.de.md" suffix(, )
    0};

static const unsigned char file_423[] = {
#embed "../../../Library/exercises/wall-slide.md" suffix(, )
    0};

static const unsigned char file_424[] = {
#embed "../../../Library/exercises/worlds-greatest-stretch.de.md" suffix(, )
    0};

static const unsigned char file_425[] = {
#embed "../../../Library/exercises/worlds-greatest-stretch.md" suffix(, )
    0};

static const unsigned char file_426[] = {
#embed "../../../Library/exercises/wrist-curl.de.md" suffix(, )
    0};

static const unsigned char file_427[] = {
#embed "../../../Library/exercises/wrist-curl.md" suffix(, )
    0};

static const unsigned char file_428[] = {
#embed "../../../Library/exercises/zercher-squat.de.md" suffix(, )
    0};

static const unsigned char file_429[] = {
#embed "../../../Library/exercises/zercher-squat.md" suffix(, )
    0};

static const struct floorpress_file files[] = {
    {"exercises/ab-wheel-rollout.de.md", file_0, sizeof file_0 - 1},
    {"exercises/ab-wheel-rollout.md", file_1, sizeof file_1 - 1},
    {"exercises/ankle-rocks.de.md", file_2, sizeof file_2 - 1},
    {"exercises/ankle-rocks.md", file_3, sizeof file_3 - 1},
    {"exercises/arnold-press.de.md", file_4, sizeof file_4 - 1},
    {"exercises/arnold-press.md", file_5, sizeof file_5 - 1},
    {"exercises/assisted-pull-up.de.md", file_6, sizeof file_6 - 1},
    {"exercises/assisted-pull-up.md", file_7, sizeof file_7 - 1},
    {"exercises/back-extension.de.md", file_8, sizeof file_8 - 1},
    {"exercises/back-extension.md", file_9, sizeof file_9 - 1},
    {"exercises/back-squat.de.md", file_10, sizeof file_10 - 1},
    {"exercises/back-squat.md", file_11, sizeof file_11 - 1},
    {"exercises/band-chest-press.de.md", file_12, sizeof file_12 - 1},
    {"exercises/band-chest-press.md", file_13, sizeof file_13 - 1},
    {"exercises/band-curl.de.md", file_14, sizeof file_14 - 1},
    {"exercises/band-curl.md", file_15, sizeof file_15 - 1},
    {"exercises/band-pull-apart.de.md", file_16, sizeof file_16 - 1},
    {"exercises/band-pull-apart.md", file_17, sizeof file_17 - 1},
    {"exercises/band-pulldown.de.md", file_18, sizeof file_18 - 1},
    {"exercises/band-pulldown.md", file_19, sizeof file_19 - 1},
    {"exercises/band-row.de.md", file_20, sizeof file_20 - 1},
    {"exercises/band-row.md", file_21, sizeof file_21 - 1},
    {"exercises/band-side-walk.de.md", file_22, sizeof file_22 - 1},
    {"exercises/band-side-walk.md", file_23, sizeof file_23 - 1},
    {"exercises/barbell-curl.de.md", file_24, sizeof file_24 - 1},
    {"exercises/barbell-curl.md", file_25, sizeof file_25 - 1},
    {"exercises/barbell-row.de.md", file_26, sizeof file_26 - 1},
    {"exercises/barbell-row.md", file_27, sizeof file_27 - 1},
    {"exercises/battle-ropes.de.md", file_28, sizeof file_28 - 1},
    {"exercises/battle-ropes.md", file_29, sizeof file_29 - 1},
    {"exercises/bear-crawl.de.md", file_30, sizeof file_30 - 1},
    {"exercises/bear-crawl.md", file_31, sizeof file_31 - 1},
    {"exercises/belt-squat.de.md", file_32, sizeof file_32 - 1},
    {"exercises/belt-squat.md", file_33, sizeof file_33 - 1},
    {"exercises/bench-dip.de.md", file_34, sizeof file_34 - 1},
    {"exercises/bench-dip.md", file_35, sizeof file_35 - 1},
    {"exercises/bench-press.de.md", file_36, sizeof file_36 - 1},
    {"exercises/bench-press.md", file_37, sizeof file_37 - 1},
    {"exercises/bird-dog.de.md", file_38, sizeof file_38 - 1},
    {"exercises/bird-dog.md", file_39, sizeof file_39 - 1},
    {"exercises/bodyweight-squat.de.md", file_40, sizeof file_40 - 1},
    {"exercises/bodyweight-squat.md", file_41, sizeof file_41 - 1},
    {"exercises/box-jump.de.md", file_42, sizeof file_42 - 1},
    {"exercises/box-jump.md", file_43, sizeof file_43 - 1},
    {"exercises/box-squat.de.md", file_44, sizeof file_44 - 1},
    {"exercises/box-squat.md", file_45, sizeof file_45 - 1},
    {"exercises/brisk-walk.de.md", file_46, sizeof file_46 - 1},
    {"exercises/brisk-walk.md", file_47, sizeof file_47 - 1},
    {"exercises/broad-jump.de.md", file_48, sizeof file_48 - 1},
    {"exercises/broad-jump.md", file_49, sizeof file_49 - 1},
    {"exercises/bulgarian-split-squat.de.md", file_50, sizeof file_50 - 1},
    {"exercises/bulgarian-split-squat.md", file_51, sizeof file_51 - 1},
    {"exercises/burpee.de.md", file_52, sizeof file_52 - 1},
    {"exercises/burpee.md", file_53, sizeof file_53 - 1},
    {"exercises/cable-chest-press.de.md", file_54, sizeof file_54 - 1},
    {"exercises/cable-chest-press.md", file_55, sizeof file_55 - 1},
    {"exercises/cable-crunch.de.md", file_56, sizeof file_56 - 1},
    {"exercises/cable-crunch.md", file_57, sizeof file_57 - 1},
    {"exercises/cable-curl.de.md", file_58, sizeof file_58 - 1},
    {"exercises/cable-curl.md", file_59, sizeof file_59 - 1},
    {"exercises/cable-fly.de.md", file_60, sizeof file_60 - 1},
    {"exercises/cable-fly.md", file_61, sizeof file_61 - 1},
    {"exercises/cable-kickback.de.md", file_62, sizeof file_62 - 1},
    {"exercises/cable-kickback.md", file_63, sizeof file_63 - 1},
    {"exercises/cable-lateral-raise.de.md", file_64, sizeof file_64 - 1},
    {"exercises/cable-lateral-raise.md", file_65, sizeof file_65 - 1},
    {"exercises/cable-overhead-extension.de.md", file_66, sizeof file_66 - 1},
    {"exercises/cable-overhead-extension.md", file_67, sizeof file_67 - 1},
    {"exercises/cable-pull-through.de.md", file_68, sizeof file_68 - 1},
    {"exercises/cable-pull-through.md", file_69, sizeof file_69 - 1},
    {"exercises/cable-woodchop.de.md", file_70, sizeof file_70 - 1},
    {"exercises/cable-woodchop.md", file_71, sizeof file_71 - 1},
    {"exercises/cat-cow.de.md", file_72, sizeof file_72 - 1},
    {"exercises/cat-cow.md", file_73, sizeof file_73 - 1},
    {"exercises/chest-supported-row.de.md", file_74, sizeof file_74 - 1},
    {"exercises/chest-supported-row.md", file_75, sizeof file_75 - 1},
    {"exercises/chin-up.de.md", file_76, sizeof file_76 - 1},
    {"exercises/chin-up.md", file_77, sizeof file_77 - 1},
    {"exercises/clamshell.de.md", file_78, sizeof file_78 - 1},
    {"exercises/clamshell.md", file_79, sizeof file_79 - 1},
    {"exercises/clean-and-press.de.md", file_80, sizeof file_80 - 1},
    {"exercises/clean-and-press.md", file_81, sizeof file_81 - 1},
    {"exercises/clock-reach.de.md", file_82, sizeof file_82 - 1},
    {"exercises/clock-reach.md", file_83, sizeof file_83 - 1},
    {"exercises/close-grip-bench-press.de.md", file_84, sizeof file_84 - 1},
    {"exercises/close-grip-bench-press.md", file_85, sizeof file_85 - 1},
    {"exercises/close-grip-pulldown.de.md", file_86, sizeof file_86 - 1},
    {"exercises/close-grip-pulldown.md", file_87, sizeof file_87 - 1},
    {"exercises/concentration-curl.de.md", file_88, sizeof file_88 - 1},
    {"exercises/concentration-curl.md", file_89, sizeof file_89 - 1},
    {"exercises/copenhagen-plank.de.md", file_90, sizeof file_90 - 1},
    {"exercises/copenhagen-plank.md", file_91, sizeof file_91 - 1},
    {"exercises/cossack-squat.de.md", file_92, sizeof file_92 - 1},
    {"exercises/cossack-squat.md", file_93, sizeof file_93 - 1},
    {"exercises/crunch.de.md", file_94, sizeof file_94 - 1},
    {"exercises/crunch.md", file_95, sizeof file_95 - 1},
    {"exercises/curtsy-lunge.de.md", file_96, sizeof file_96 - 1},
    {"exercises/curtsy-lunge.md", file_97, sizeof file_97 - 1},
    {"exercises/cycling.de.md", file_98, sizeof file_98 - 1},
    {"exercises/cycling.md", file_99, sizeof file_99 - 1},
    {"exercises/dead-bug.de.md", file_100, sizeof file_100 - 1},
    {"exercises/dead-bug.md", file_101, sizeof file_101 - 1},
    {"exercises/deadlift.de.md", file_102, sizeof file_102 - 1},
    {"exercises/deadlift.md", file_103, sizeof file_103 - 1},
    {"exercises/deficit-deadlift.de.md", file_104, sizeof file_104 - 1},
    {"exercises/deficit-deadlift.md", file_105, sizeof file_105 - 1},
    {"exercises/diamond-push-up.de.md", file_106, sizeof file_106 - 1},
    {"exercises/diamond-push-up.md", file_107, sizeof file_107 - 1},
    {"exercises/dip.de.md", file_108, sizeof file_108 - 1},
    {"exercises/dip.md", file_109, sizeof file_109 - 1},
    {"exercises/dumbbell-bench-press.de.md", file_110, sizeof file_110 - 1},
    {"exercises/dumbbell-bench-press.md", file_111, sizeof file_111 - 1},
    {"exercises/dumbbell-curl.de.md", file_112, sizeof file_112 - 1},
    {"exercises/dumbbell-curl.md", file_113, sizeof file_113 - 1},
    {"exercises/dumbbell-fly.de.md", file_114, sizeof file_114 - 1},
    {"exercises/dumbbell-fly.md", file_115, sizeof file_115 - 1},
    {"exercises/dumbbell-hip-thrust.de.md", file_116, sizeof file_116 - 1},
    {"exercises/dumbbell-hip-thrust.md", file_117, sizeof file_117 - 1},
    {"exercises/dumbbell-pullover.de.md", file_118, sizeof file_118 - 1},
    {"exercises/dumbbell-pullover.md", file_119, sizeof file_119 - 1},
    {"exercises/dumbbell-romanian-deadlift.de.md", file_120, sizeof file_120 - 1},
    {"exercises/dumbbell-romanian-deadlift.md", file_121, sizeof file_121 - 1},
    {"exercises/dumbbell-row.de.md", file_122, sizeof file_122 - 1},
    {"exercises/dumbbell-row.md", file_123, sizeof file_123 - 1},
    {"exercises/dumbbell-shoulder-press.de.md", file_124, sizeof file_124 - 1},
    {"exercises/dumbbell-shoulder-press.md", file_125, sizeof file_125 - 1},
    {"exercises/dumbbell-squat.de.md", file_126, sizeof file_126 - 1},
    {"exercises/dumbbell-squat.md", file_127, sizeof file_127 - 1},
    {"exercises/easy-run.de.md", file_128, sizeof file_128 - 1},
    {"exercises/easy-run.md", file_129, sizeof file_129 - 1},
    {"exercises/elliptical.de.md", file_130, sizeof file_130 - 1},
    {"exercises/elliptical.md", file_131, sizeof file_131 - 1},
    {"exercises/external-rotation.de.md", file_132, sizeof file_132 - 1},
    {"exercises/external-rotation.md", file_133, sizeof file_133 - 1},
    {"exercises/face-pull.de.md", file_134, sizeof file_134 - 1},
    {"exercises/face-pull.md", file_135, sizeof file_135 - 1},
    {"exercises/farmers-walk.de.md", file_136, sizeof file_136 - 1},
    {"exercises/farmers-walk.md", file_137, sizeof file_137 - 1},
    {"exercises/floor-press.de.md", file_138, sizeof file_138 - 1},
    {"exercises/floor-press.md", file_139, sizeof file_139 - 1},
    {"exercises/forward-lunge.de.md", file_140, sizeof file_140 - 1},
    {"exercises/forward-lunge.md", file_141, sizeof file_141 - 1},
    {"exercises/front-rack-carry.de.md", file_142, sizeof file_142 - 1},
    {"exercises/front-rack-carry.md", file_143, sizeof file_143 - 1},
    {"exercises/front-raise.de.md", file_144, sizeof file_144 - 1},
    {"exercises/front-raise.md", file_145, sizeof file_145 - 1},
    {"exercises/front-squat.de.md", file_146, sizeof file_146 - 1},
    {"exercises/front-squat.md", file_147, sizeof file_147 - 1},
    {"exercises/glute-bridge.de.md", file_148, sizeof file_148 - 1},
    {"exercises/glute-bridge.md", file_149, sizeof file_149 - 1},
    {"exercises/goblet-squat.de.md", file_150, sizeof file_150 - 1},
    {"exercises/goblet-squat.md", file_151, sizeof file_151 - 1},
    {"exercises/good-morning.de.md", file_152, sizeof file_152 - 1},
    {"exercises/good-morning.md", file_153, sizeof file_153 - 1},
    {"exercises/hack-squat.de.md", file_154, sizeof file_154 - 1},
    {"exercises/hack-squat.md", file_155, sizeof file_155 - 1},
    {"exercises/half-kneeling-press.de.md", file_156, sizeof file_156 - 1},
    {"exercises/half-kneeling-press.md", file_157, sizeof file_157 - 1},
    {"exercises/hammer-curl.de.md", file_158, sizeof file_158 - 1},
    {"exercises/hammer-curl.md", file_159, sizeof file_159 - 1},
    {"exercises/hang-clean.de.md", file_160, sizeof file_160 - 1},
    {"exercises/hang-clean.md", file_161, sizeof file_161 - 1},
    {"exercises/hanging-knee-raise.de.md", file_162, sizeof file_162 - 1},
    {"exercises/hanging-knee-raise.md", file_163, sizeof file_163 - 1},
    {"exercises/hanging-leg-raise.de.md", file_164, sizeof file_164 - 1},
    {"exercises/hanging-leg-raise.md", file_165, sizeof file_165 - 1},
    {"exercises/heel-to-toe-stand.de.md", file_166, sizeof file_166 - 1},
    {"exercises/heel-to-toe-stand.md", file_167, sizeof file_167 - 1},
    {"exercises/high-pull.de.md", file_168, sizeof file_168 - 1},
    {"exercises/high-pull.md", file_169, sizeof file_169 - 1},
    {"exercises/hill-run.de.md", file_170, sizeof file_170 - 1},
    {"exercises/hill-run.md", file_171, sizeof file_171 - 1},
    {"exercises/hip-abduction.de.md", file_172, sizeof file_172 - 1},
    {"exercises/hip-abduction.md", file_173, sizeof file_173 - 1},
    {"exercises/hip-adduction.de.md", file_174, sizeof file_174 - 1},
    {"exercises/hip-adduction.md", file_175, sizeof file_175 - 1},
    {"exercises/hip-flexor-march.de.md", file_176, sizeof file_176 - 1},
    {"exercises/hip-flexor-march.md", file_177, sizeof file_177 - 1},
    {"exercises/hip-flexor-stretch.de.md", file_178, sizeof file_178 - 1},
    {"exercises/hip-flexor-stretch.md", file_179, sizeof file_179 - 1},
    {"exercises/hip-thrust.de.md", file_180, sizeof file_180 - 1},
    {"exercises/hip-thrust.md", file_181, sizeof file_181 - 1},
    {"exercises/hollow-hold.de.md", file_182, sizeof file_182 - 1},
    {"exercises/hollow-hold.md", file_183, sizeof file_183 - 1},
    {"exercises/incline-bench-press.de.md", file_184, sizeof file_184 - 1},
    {"exercises/incline-bench-press.md", file_185, sizeof file_185 - 1},
    {"exercises/incline-curl.de.md", file_186, sizeof file_186 - 1},
    {"exercises/incline-curl.md", file_187, sizeof file_187 - 1},
    {"exercises/incline-dumbbell-press.de.md", file_188, sizeof file_188 - 1},
    {"exercises/incline-dumbbell-press.md", file_189, sizeof file_189 - 1},
    {"exercises/incline-push-up.de.md", file_190, sizeof file_190 - 1},
    {"exercises/incline-push-up.md", file_191, sizeof file_191 - 1},
    {"exercises/incline-walk.de.md", file_192, sizeof file_192 - 1},
    {"exercises/incline-walk.md", file_193, sizeof file_193 - 1},
    {"exercises/interval-run.de.md", file_194, sizeof file_194 - 1},
    {"exercises/interval-run.md", file_195, sizeof file_195 - 1},
    {"exercises/inverted-row.de.md", file_196, sizeof file_196 - 1},
    {"exercises/inverted-row.md", file_197, sizeof file_197 - 1},
    {"exercises/jump-rope.de.md", file_198, sizeof file_198 - 1},
    {"exercises/jump-rope.md", file_199, sizeof file_199 - 1},
    {"exercises/jump-squat.de.md", file_200, sizeof file_200 - 1},
    {"exercises/jump-squat.md", file_201, sizeof file_201 - 1},
    {"exercises/jumping-jack.de.md", file_202, sizeof file_202 - 1},
    {"exercises/jumping-jack.md", file_203, sizeof file_203 - 1},
    {"exercises/kettlebell-clean.de.md", file_204, sizeof file_204 - 1},
    {"exercises/kettlebell-clean.md", file_205, sizeof file_205 - 1},
    {"exercises/kettlebell-deadlift.de.md", file_206, sizeof file_206 - 1},
    {"exercises/kettlebell-deadlift.md", file_207, sizeof file_207 - 1},
    {"exercises/kettlebell-front-squat.de.md", file_208, sizeof file_208 - 1},
    {"exercises/kettlebell-front-squat.md", file_209, sizeof file_209 - 1},
    {"exercises/kettlebell-halo.de.md", file_210, sizeof file_210 - 1},
    {"exercises/kettlebell-halo.md", file_211, sizeof file_211 - 1},
    {"exercises/kettlebell-press.de.md", file_212, sizeof file_212 - 1},
    {"exercises/kettlebell-press.md", file_213, sizeof file_213 - 1},
    {"exercises/kettlebell-row.de.md", file_214, sizeof file_214 - 1},
    {"exercises/kettlebell-row.md", file_215, sizeof file_215 - 1},
    {"exercises/kettlebell-snatch.de.md", file_216, sizeof file_216 - 1},
    {"exercises/kettlebell-snatch.md", file_217, sizeof file_217 - 1},
    {"exercises/kettlebell-swing.de.md", file_218, sizeof file_218 - 1},
    {"exercises/kettlebell-swing.md", file_219, sizeof file_219 - 1},
    {"exercises/knee-push-up.de.md", file_220, sizeof file_220 - 1},
    {"exercises/knee-push-up.md", file_221, sizeof file_221 - 1},
    {"exercises/landmine-press.de.md", file_222, sizeof file_222 - 1},
    {"exercises/landmine-press.md", file_223, sizeof file_223 - 1},
    {"exercises/landmine-rotation.de.md", file_224, sizeof file_224 - 1},
    {"exercises/landmine-rotation.md", file_225, sizeof file_225 - 1},
    {"exercises/lat-pulldown.de.md", file_226, sizeof file_226 - 1},
    {"exercises/lat-pulldown.md", file_227, sizeof file_227 - 1},
    {"exercises/lateral-lunge.de.md", file_228, sizeof file_228 - 1},
    {"exercises/lateral-lunge.md", file_229, sizeof file_229 - 1},
    {"exercises/lateral-raise.de.md", file_230, sizeof file_230 - 1},
    {"exercises/lateral-raise.md", file_231, sizeof file_231 - 1},
    {"exercises/lateral-step-up.de.md", file_232, sizeof file_232 - 1},
    {"exercises/lateral-step-up.md", file_233, sizeof file_233 - 1},
    {"exercises/leg-extension.de.md", file_234, sizeof file_234 - 1},
    {"exercises/leg-extension.md", file_235, sizeof file_235 - 1},
    {"exercises/leg-press.de.md", file_236, sizeof file_236 - 1},
    {"exercises/leg-press.md", file_237, sizeof file_237 - 1},
    {"exercises/lying-leg-curl.de.md", file_238, sizeof file_238 - 1},
    {"exercises/lying-leg-curl.md", file_239, sizeof file_239 - 1},
    {"exercises/machine-chest-press.de.md", file_240, sizeof file_240 - 1},
    {"exercises/machine-chest-press.md", file_241, sizeof file_241 - 1},
    {"exercises/machine-row.de.md", file_242, sizeof file_242 - 1},
    {"exercises/machine-row.md", file_243, sizeof file_243 - 1},
    {"exercises/machine-shoulder-press.de.md", file_244, sizeof file_244 - 1},
    {"exercises/machine-shoulder-press.md", file_245, sizeof file_245 - 1},
    {"exercises/meadows-row.de.md", file_246, sizeof file_246 - 1},
    {"exercises/meadows-row.md", file_247, sizeof file_247 - 1},
    {"exercises/medicine-ball-slam.de.md", file_248, sizeof file_248 - 1},
    {"exercises/medicine-ball-slam.md", file_249, sizeof file_249 - 1},
    {"exercises/medicine-ball-throw.de.md", file_250, sizeof file_250 - 1},
    {"exercises/medicine-ball-throw.md", file_251, sizeof file_251 - 1},
    {"exercises/mountain-climber.de.md", file_252, sizeof file_252 - 1},
    {"exercises/mountain-climber.md", file_253, sizeof file_253 - 1},
    {"exercises/negative-pull-up.de.md", file_254, sizeof file_254 - 1},
    {"exercises/negative-pull-up.md", file_255, sizeof file_255 - 1},
    {"exercises/neutral-grip-pull-up.de.md", file_256, sizeof file_256 - 1},
    {"exercises/neutral-grip-pull-up.md", file_257, sizeof file_257 - 1},
    {"exercises/ninety-ninety.de.md", file_258, sizeof file_258 - 1},
    {"exercises/ninety-ninety.md", file_259, sizeof file_259 - 1},
    {"exercises/nordic-curl.de.md", file_260, sizeof file_260 - 1},
    {"exercises/nordic-curl.md", file_261, sizeof file_261 - 1},
    {"exercises/overhead-carry.de.md", file_262, sizeof file_262 - 1},
    {"exercises/overhead-carry.md", file_263, sizeof file_263 - 1},
    {"exercises/overhead-press.de.md", file_264, sizeof file_264 - 1},
    {"exercises/overhead-press.md", file_265, sizeof file_265 - 1},
    {"exercises/overhead-squat.de.md", file_266, sizeof file_266 - 1},
    {"exercises/overhead-squat.md", file_267, sizeof file_267 - 1},
    {"exercises/overhead-triceps-extension.de.md", file_268, sizeof file_268 - 1},
    {"exercises/overhead-triceps-extension.md", file_269, sizeof file_269 - 1},
    {"exercises/pallof-press.de.md", file_270, sizeof file_270 - 1},
    {"exercises/pallof-press.md", file_271, sizeof file_271 - 1},
    {"exercises/pec-deck.de.md", file_272, sizeof file_272 - 1},
    {"exercises/pec-deck.md", file_273, sizeof file_273 - 1},
    {"exercises/pendlay-row.de.md", file_274, sizeof file_274 - 1},
    {"exercises/pendlay-row.md", file_275, sizeof file_275 - 1},
    {"exercises/pike-push-up.de.md", file_276, sizeof file_276 - 1},
    {"exercises/pike-push-up.md", file_277, sizeof file_277 - 1},
    {"exercises/pistol-squat.de.md", file_278, sizeof file_278 - 1},
    {"exercises/pistol-squat.md", file_279, sizeof file_279 - 1},
    {"exercises/plank.de.md", file_280, sizeof file_280 - 1},
    {"exercises/plank.md", file_281, sizeof file_281 - 1},
    {"exercises/power-clean.de.md", file_282, sizeof file_282 - 1},
    {"exercises/power-clean.md", file_283, sizeof file_283 - 1},
    {"exercises/power-snatch.de.md", file_284, sizeof file_284 - 1},
    {"exercises/power-snatch.md", file_285, sizeof file_285 - 1},
    {"exercises/preacher-curl.de.md", file_286, sizeof file_286 - 1},
    {"exercises/preacher-curl.md", file_287, sizeof file_287 - 1},
    {"exercises/pull-up.de.md", file_288, sizeof file_288 - 1},
    {"exercises/pull-up.md", file_289, sizeof file_289 - 1},
    {"exercises/push-press.de.md", file_290, sizeof file_290 - 1},
    {"exercises/push-press.md", file_291, sizeof file_291 - 1},
    {"exercises/push-up.de.md", file_292, sizeof file_292 - 1},
    {"exercises/push-up.md", file_293, sizeof file_293 - 1},
    {"exercises/rack-pull.de.md", file_294, sizeof file_294 - 1},
    {"exercises/rack-pull.md", file_295, sizeof file_295 - 1},
    {"exercises/rear-delt-fly.de.md", file_296, sizeof file_296 - 1},
    {"exercises/rear-delt-fly.md", file_297, sizeof file_297 - 1},
    {"exercises/renegade-row.de.md", file_298, sizeof file_298 - 1},
    {"exercises/renegade-row.md", file_299, sizeof file_299 - 1},
    {"exercises/reverse-crunch.de.md", file_300, sizeof file_300 - 1},
    {"exercises/reverse-crunch.md", file_301, sizeof file_301 - 1},
    {"exercises/reverse-hyperextension.de.md", file_302, sizeof file_302 - 1},
    {"exercises/reverse-hyperextension.md", file_303, sizeof file_303 - 1},
    {"exercises/reverse-lunge.de.md", file_304, sizeof file_304 - 1},
    {"exercises/reverse-lunge.md", file_305, sizeof file_305 - 1},
    {"exercises/reverse-pec-deck.de.md", file_306, sizeof file_306 - 1},
    {"exercises/reverse-pec-deck.md", file_307, sizeof file_307 - 1},
    {"exercises/reverse-wrist-curl.de.md", file_308, sizeof file_308 - 1},
    {"exercises/reverse-wrist-curl.md", file_309, sizeof file_309 - 1},
    {"exercises/ring-push-up.de.md", file_310, sizeof file_310 - 1},
    {"exercises/ring-push-up.md", file_311, sizeof file_311 - 1},
    {"exercises/ring-row.de.md", file_312, sizeof file_312 - 1},
    {"exercises/ring-row.md", file_313, sizeof file_313 - 1},
    {"exercises/romanian-deadlift.de.md", file_314, sizeof file_314 - 1},
    {"exercises/romanian-deadlift.md", file_315, sizeof file_315 - 1},
    {"exercises/rowing-machine.de.md", file_316, sizeof file_316 - 1},
    {"exercises/rowing-machine.md", file_317, sizeof file_317 - 1},
    {"exercises/russian-twist.de.md", file_318, sizeof file_318 - 1},
    {"exercises/russian-twist.md", file_319, sizeof file_319 - 1},
    {"exercises/safety-bar-squat.de.md", file_320, sizeof file_320 - 1},
    {"exercises/safety-bar-squat.md", file_321, sizeof file_321 - 1},
    {"exercises/seated-cable-row.de.md", file_322, sizeof file_322 - 1},
    {"exercises/seated-cable-row.md", file_323, sizeof file_323 - 1},
    {"exercises/seated-calf-raise.de.md", file_324, sizeof file_324 - 1},
    {"exercises/seated-calf-raise.md", file_325, sizeof file_325 - 1},
    {"exercises/seated-dumbbell-press.de.md", file_326, sizeof file_326 - 1},
    {"exercises/seated-dumbbell-press.md", file_327, sizeof file_327 - 1},
    {"exercises/seated-leg-curl.de.md", file_328, sizeof file_328 - 1},
    {"exercises/seated-leg-curl.md", file_329, sizeof file_329 - 1},
    {"exercises/shoulder-dislocates.de.md", file_330, sizeof file_330 - 1},
    {"exercises/shoulder-dislocates.md", file_331, sizeof file_331 - 1},
    {"exercises/shrug.de.md", file_332, sizeof file_332 - 1},
    {"exercises/shrug.md", file_333, sizeof file_333 - 1},
    {"exercises/side-plank.de.md", file_334, sizeof file_334 - 1},
    {"exercises/side-plank.md", file_335, sizeof file_335 - 1},
    {"exercises/side-step.de.md", file_336, sizeof file_336 - 1},
    {"exercises/side-step.md", file_337, sizeof file_337 - 1},
    {"exercises/single-arm-pulldown.de.md", file_338, sizeof file_338 - 1},
    {"exercises/single-arm-pulldown.md", file_339, sizeof file_339 - 1},
    {"exercises/single-arm-swing.de.md", file_340, sizeof file_340 - 1},
    {"exercises/single-arm-swing.md", file_341, sizeof file_341 - 1},
    {"exercises/single-leg-calf-raise.de.md", file_342, sizeof file_342 - 1},
    {"exercises/single-leg-calf-raise.md", file_343, sizeof file_343 - 1},
    {"exercises/single-leg-glute-bridge.de.md", file_344, sizeof file_344 - 1},
    {"exercises/single-leg-glute-bridge.md", file_345, sizeof file_345 - 1},
    {"exercises/single-leg-press.de.md", file_346, sizeof file_346 - 1},
    {"exercises/single-leg-press.md", file_347, sizeof file_347 - 1},
    {"exercises/single-leg-romanian-deadlift.de.md", file_348, sizeof file_348 - 1},
    {"exercises/single-leg-romanian-deadlift.md", file_349, sizeof file_349 - 1},
    {"exercises/single-leg-stand.de.md", file_350, sizeof file_350 - 1},
    {"exercises/single-leg-stand.md", file_351, sizeof file_351 - 1},
    {"exercises/sit-to-stand.de.md", file_352, sizeof file_352 - 1},
    {"exercises/sit-to-stand.md", file_353, sizeof file_353 - 1},
    {"exercises/sit-up.de.md", file_354, sizeof file_354 - 1},
    {"exercises/sit-up.md", file_355, sizeof file_355 - 1},
    {"exercises/ski-machine.de.md", file_356, sizeof file_356 - 1},
    {"exercises/ski-machine.md", file_357, sizeof file_357 - 1},
    {"exercises/skull-crusher.de.md", file_358, sizeof file_358 - 1},
    {"exercises/skull-crusher.md", file_359, sizeof file_359 - 1},
    {"exercises/sled-pull.de.md", file_360, sizeof file_360 - 1},
    {"exercises/sled-pull.md", file_361, sizeof file_361 - 1},
    {"exercises/sled-push.de.md", file_362, sizeof file_362 - 1},
    {"exercises/sled-push.md", file_363, sizeof file_363 - 1},
    {"exercises/slider-leg-curl.de.md", file_364, sizeof file_364 - 1},
    {"exercises/slider-leg-curl.md", file_365, sizeof file_365 - 1},
    {"exercises/smith-machine-squat.de.md", file_366, sizeof file_366 - 1},
    {"exercises/smith-machine-squat.md", file_367, sizeof file_367 - 1},
    {"exercises/spanish-squat.de.md", file_368, sizeof file_368 - 1},
    {"exercises/spanish-squat.md", file_369, sizeof file_369 - 1},
    {"exercises/split-squat.de.md", file_370, sizeof file_370 - 1},
    {"exercises/split-squat.md", file_371, sizeof file_371 - 1},
    {"exercises/stair-climb.de.md", file_372, sizeof file_372 - 1},
    {"exercises/stair-climb.md", file_373, sizeof file_373 - 1},
    {"exercises/standing-calf-raise.de.md", file_374, sizeof file_374 - 1},
    {"exercises/standing-calf-raise.md", file_375, sizeof file_375 - 1},
    {"exercises/step-down.de.md", file_376, sizeof file_376 - 1},
    {"exercises/step-down.md", file_377, sizeof file_377 - 1},
    {"exercises/step-up.de.md", file_378, sizeof file_378 - 1},
    {"exercises/step-up.md", file_379, sizeof file_379 - 1},
    {"exercises/stiff-leg-deadlift.de.md", file_380, sizeof file_380 - 1},
    {"exercises/stiff-leg-deadlift.md", file_381, sizeof file_381 - 1},
    {"exercises/straight-arm-pulldown.de.md", file_382, sizeof file_382 - 1},
    {"exercises/straight-arm-pulldown.md", file_383, sizeof file_383 - 1},
    {"exercises/strides.de.md", file_384, sizeof file_384 - 1},
    {"exercises/strides.md", file_385, sizeof file_385 - 1},
    {"exercises/suitcase-carry.de.md", file_386, sizeof file_386 - 1},
    {"exercises/suitcase-carry.md", file_387, sizeof file_387 - 1},
    {"exercises/sumo-deadlift.de.md", file_388, sizeof file_388 - 1},
    {"exercises/sumo-deadlift.md", file_389, sizeof file_389 - 1},
    {"exercises/sumo-squat.de.md", file_390, sizeof file_390 - 1},
    {"exercises/sumo-squat.md", file_391, sizeof file_391 - 1},
    {"exercises/swimming.de.md", file_392, sizeof file_392 - 1},
    {"exercises/swimming.md", file_393, sizeof file_393 - 1},
    {"exercises/t-bar-row.de.md", file_394, sizeof file_394 - 1},
    {"exercises/t-bar-row.md", file_395, sizeof file_395 - 1},
    {"exercises/tandem-walk.de.md", file_396, sizeof file_396 - 1},
    {"exercises/tandem-walk.md", file_397, sizeof file_397 - 1},
    {"exercises/tempo-run.de.md", file_398, sizeof file_398 - 1},
    {"exercises/tempo-run.md", file_399, sizeof file_399 - 1},
    {"exercises/tempo-squat.de.md", file_400, sizeof file_400 - 1},
    {"exercises/tempo-squat.md", file_401, sizeof file_401 - 1},
    {"exercises/thoracic-rotation.de.md", file_402, sizeof file_402 - 1},
    {"exercises/thoracic-rotation.md", file_403, sizeof file_403 - 1},
    {"exercises/thruster.de.md", file_404, sizeof file_404 - 1},
    {"exercises/thruster.md", file_405, sizeof file_405 - 1},
    {"exercises/tibialis-raise.de.md", file_406, sizeof file_406 - 1},
    {"exercises/tibialis-raise.md", file_407, sizeof file_407 - 1},
    {"exercises/trap-bar-deadlift.de.md", file_408, sizeof file_408 - 1},
    {"exercises/trap-bar-deadlift.md", file_409, sizeof file_409 - 1},
    {"exercises/triceps-kickback.de.md", file_410, sizeof file_410 - 1},
    {"exercises/triceps-kickback.md", file_411, sizeof file_411 - 1},
    {"exercises/triceps-pushdown.de.md", file_412, sizeof file_412 - 1},
    {"exercises/triceps-pushdown.md", file_413, sizeof file_413 - 1},
    {"exercises/turkish-get-up.de.md", file_414, sizeof file_414 - 1},
    {"exercises/turkish-get-up.md", file_415, sizeof file_415 - 1},
    {"exercises/walking-lunge.de.md", file_416, sizeof file_416 - 1},
    {"exercises/walking-lunge.md", file_417, sizeof file_417 - 1},
    {"exercises/wall-push-up.de.md", file_418, sizeof file_418 - 1},
    {"exercises/wall-push-up.md", file_419, sizeof file_419 - 1},
    {"exercises/wall-sit.de.md", file_420, sizeof file_420 - 1},
    {"exercises/wall-sit.md", file_421, sizeof file_421 - 1},
    {"exercises/wall-slide.de.md", file_422, sizeof file_422 - 1},
    {"exercises/wall-slide.md", file_423, sizeof file_423 - 1},
    {"exercises/worlds-greatest-stretch.de.md", file_424, sizeof file_424 - 1},
    {"exercises/worlds-greatest-stretch.md", file_425, sizeof file_425 - 1},
    {"exercises/wrist-curl.de.md", file_426, sizeof file_426 - 1},
    {"exercises/wrist-curl.md", file_427, sizeof file_427 - 1},
    {"exercises/zercher-squat.de.md", file_428, sizeof file_428 - 1},
    {"exercises/zercher-squat.md", file_429, sizeof file_429 - 1},
    {0, 0, 0}};

struct floorpress_file floorpress_library_file(size_t index) {
    size_t last = sizeof files / sizeof files[0] - 1;
    return files[index < last ? index : last];
}
