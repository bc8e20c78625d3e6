// swift-tools-version: 6.1
import PackageDescription

/// The floors of the press, top to bottom. A target may import only from floors below its own; the compiler holds that,
/// because a target sees nothing that is not listed with it.
let package = Package(
    name: "floorpress",
    products: [.executable(name: "floorpress", targets: ["floorpress"])],
    targets: command() + publishing() + studio() + domain() + platform() + libraries() + benchmarks() + tests()
)

// MARK: Command

func command() -> [Target] {
    [
        .executableTarget(
            name: "floorpress",
            dependencies: [
                "Automation", "Edition", "Figures", "Studio", "Training", "Nutrition", "Progress", "Business", "Files",
                "Diagnostics", "Artifacts", "Mail", "Quantities", "Vault", "Preview", "CLinux", "CMimalloc",
            ],
            path: "Sources/Command")
    ]
}

// MARK: Publishing

func publishing() -> [Target] {
    [
        floor(
            "Publishing", "Automation",
            [
                "Edition", "Studio", "Mail", "Templating", "Training", "Progress", "Business", "Store", "Artifacts",
                "Files",
                "Diagnostics", "Quantities", "CLinux",
            ]),
        floor(
            "Publishing", "Edition",
            [
                "Site", "Documents", "Dashboard", "Portal", "Figures", "Vault", "Studio", "Training", "Nutrition",
                "Business",
                "Drawing",
                "Templating",
                "Artifacts", "Files", "Diagnostics", "Quantities",
            ]),
        floor(
            "Publishing", "Site",
            [
                "Studio", "Templating", "Markup", "Images", "Drawing", "Training", "Nutrition", "Business", "Artifacts",
                "Files",
                "Diagnostics", "Quantities",
            ]),
        floor(
            "Publishing", "Figures",
            [
                "Studio", "Training", "Nutrition", "Progress", "Business", "Charts", "Drawing", "Diagnostics",
                "Quantities",
            ]),
        floor(
            "Publishing", "Documents",
            [
                "Figures", "Studio", "Training", "Nutrition", "Progress", "Business", "Press", "Charts", "Drawing",
                "Tables", "Artifacts", "Diagnostics", "Quantities",
            ]),
        floor(
            "Publishing", "Portal",
            [
                "Documents", "Studio", "Vault", "Press", "Charts", "Drawing", "Artifacts", "Files", "Training",
                "Nutrition", "Progress", "Business", "Diagnostics", "Quantities", "CCrypto",
            ]),
        floor("Publishing", "Preview", ["Files", "Diagnostics", "CMicroHTTP"]),
        floor(
            "Publishing", "Dashboard",
            [
                "Figures", "Studio", "Templating", "Images", "Charts", "Drawing", "Artifacts", "Training",
                "Nutrition", "Progress",
                "Business",
                "Diagnostics", "Quantities",
            ]),
    ]
}

// MARK: Studio

func studio() -> [Target] {
    [
        .target(
            name: "Studio",
            dependencies: [
                "Training", "Nutrition", "Progress", "Business", "Solving", "Markup", "Images", "XML", "Tables",
                "Store", "Mail",
                "Artifacts", "Files", "Vault",
                "Diagnostics", "Quantities", "CEmbedded", "CCrypto",
            ],
            path: "Sources/Studio")
    ]
}

// MARK: Domain

func domain() -> [Target] {
    [
        floor("Domain", "Training", ["Diagnostics", "Markup", "Quantities"]),
        floor("Domain", "Nutrition", ["Diagnostics", "Markup", "Quantities", "Solving"]),
        floor("Domain", "Progress", ["Diagnostics", "Quantities"]),
        floor("Domain", "Business", ["Diagnostics", "Quantities"]),
    ]
}

// MARK: Platform

func platform() -> [Target] {
    [
        floor("Platform", "Diagnostics", ["CSigns"]),
        floor("Platform", "Quantities", []),
        floor("Platform", "Markup", ["Diagnostics", "Quantities", "CCMark", "CMarkArena", "CSigns", "CYAML"]),
        floor("Platform", "Templating", ["Diagnostics", "CSigns"]),
        floor("Platform", "XML", ["Diagnostics", "Files", "CLinux", "CXML"]),
        floor("Platform", "Drawing", ["Diagnostics", "Quantities", "CPango", "CDeflate", "CCrypto", "CQREncode"]),
        floor("Platform", "Images", ["Diagnostics", "CVips"]),
        floor("Platform", "Charts", ["Drawing", "Quantities"]),
        floor(
            "Platform", "Press",
            ["Drawing", "Diagnostics", "Quantities", "CCrypto", "CColour"]),
        floor("Platform", "Files", ["Diagnostics", "CLinux"]),
        floor("Platform", "Tables", ["Files", "Diagnostics", "CLinux"]),
        floor("Platform", "Artifacts", ["Files", "Diagnostics", "CLinux", "CCrypto"]),
        floor("Platform", "Store", ["Diagnostics", "CSQLite"]),
        floor("Platform", "Mail", ["Diagnostics", "Quantities", "CCurl"]),
        floor("Platform", "Solving", ["Diagnostics", "CGLPK"]),
        floor("Platform", "Vault", ["CCrypto", "CDeflate"]),
    ]
}

// MARK: Libraries

func libraries() -> [Target] {
    [
        library("CCMark", pkgConfig: "libcmark-gfm", debian: "libcmark-gfm-extensions-dev"),
        library("CSQLite", pkgConfig: "sqlite3", debian: "libsqlite3-dev"),
        library("CPango", pkgConfig: "pangocairo", debian: "libpango1.0-dev"),
        library("CYAML", pkgConfig: "yaml-0.1", debian: "libyaml-dev"),
        library("CXML", pkgConfig: "libxml-2.0", debian: "libxml2-dev"),
        library("CDeflate", pkgConfig: "libdeflate", debian: "libdeflate-dev"),
        library("CQREncode", pkgConfig: "libqrencode", debian: "libqrencode-dev"),
        library("CCrypto", pkgConfig: "libcrypto", debian: "libssl-dev"),
        // Debian's package of it has no file for pkg-config.
        .systemLibrary(
            name: "CMimalloc", path: "Sources/Libraries/CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
        library("CQPDF", pkgConfig: "libqpdf", debian: "libqpdf-dev"),
        // Opens libvips when it is needed; GLib, whose headers it includes, comes with Pango.
        .target(name: "CVips", dependencies: ["CPango"], path: "Sources/Libraries/CVips"),
        // Opens libcurl when mail is sent.
        .target(name: "CCurl", path: "Sources/Libraries/CCurl"),
        // Opens GLPK when it is needed.
        .target(name: "CGLPK", path: "Sources/Libraries/CGLPK"),
        // Opens libmicrohttpd when something is served.
        .target(name: "CMicroHTTP", path: "Sources/Libraries/CMicroHTTP"),
        .target(name: "CMarkArena", dependencies: ["CCMark"], path: "Sources/Libraries/CMarkArena"),
        .target(
            name: "CColour", path: "Sources/Libraries/CColour", exclude: ["sRGB.icc", "LICENCE.txt"],
            cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),
        .target(name: "CSigns", path: "Sources/Libraries/CSigns"),
        .target(name: "CLinux", path: "Sources/Libraries/CLinux"),
        .target(
            name: "CEmbedded", path: "Sources/Libraries/CEmbedded", cSettings: [.unsafeFlags(["-Wno-c23-extensions"])]),
    ]
}

// MARK: Benchmarks

func benchmarks() -> [Target] {
    [
        .executableTarget(name: "floor", dependencies: ["Artifacts", "Files", "CCMark"], path: "Benchmarks/Floor"),
        .executableTarget(
            name: "publication-bench", dependencies: ["Artifacts", "Diagnostics", "Files"],
            path: "Benchmarks/Publication"),
        .executableTarget(
            name: "floorpress-bench",
            dependencies: [
                "Documents", "Dashboard", "Site", "Press", "Charts", "Drawing", "Studio", "Training", "Business",
                "Artifacts", "Files", "Diagnostics",
                "Quantities",
            ],
            path: "Benchmarks/Documents"),
    ]
}

// MARK: Tests

func tests() -> [Target] {
    [
        // What tests of several targets are made with: seeded chance, spoiled texts, folders that go with the test.
        .target(name: "Trials", dependencies: ["Files"], path: "Tests/Support", exclude: ["mail_server.py"]),
        test("Platform", "Diagnostics"),
        .testTarget(
            name: "QuantitiesTests", dependencies: ["Quantities", "Trials"], path: "Tests/Platform/Quantities"),
        test("Platform", "Markup"), test("Platform", "Templating"),
        test("Platform", "Drawing", ["CPango"]), test("Platform", "Charts", ["Drawing"]),
        test("Platform", "Press", ["Drawing", "CQPDF", "CCrypto"]),
        test("Platform", "Images", ["CVips"], linked: ["vips"]), test("Platform", "XML", ["Files"]),
        test("Platform", "Mail"), test("Platform", "Tables"), test("Platform", "Solving"),
        test("Platform", "Files"), test("Platform", "Artifacts"), test("Platform", "Store"),
        test("Platform", "Vault"),
        test("Domain", "Training", ["Markup"]), test("Domain", "Nutrition", ["Markup", "Solving"]),
        test("Domain", "Progress"),
        test("Domain", "Business"),
        .testTarget(
            name: "StudioTests",
            dependencies: [
                "Studio", "Store", "Files", "Diagnostics", "Training", "Business", "Progress", "Quantities", "Markup",
                "Tables", "XML", "Vault", "Trials",
            ],
            path: "Tests/Studio"),
        test(
            "Publishing", "Documents",
            ["Studio", "Store", "Business", "Nutrition", "Progress", "Training", "Press", "Charts", "Drawing"]),
        test("Publishing", "Site", ["Studio", "Drawing", "Artifacts"]),
        test("Publishing", "Preview", ["Files"]),
        test("Publishing", "Portal", ["Studio", "Documents", "Press", "Drawing", "Vault", "Artifacts"]),
        .testTarget(
            name: "FloorpressTests",
            dependencies: [
                "Automation", "Edition", "Studio", "Business", "Store", "Mail", "Artifacts", "Files", "Diagnostics",
                "Quantities", "Trials",
                "CLinux",
            ],
            path: "Tests/Command", exclude: ["InvalidStudios"]),
    ]
}

// MARK: The shapes above

func floor(_ floor: String, _ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/\(floor)/\(name)")
}

func library(_ name: String, pkgConfig: String, debian: String) -> Target {
    .systemLibrary(
        name: name, path: "Sources/Libraries/\(name)", pkgConfig: pkgConfig, providers: [.apt([debian])])
}

func test(_ floor: String, _ name: String, _ more: [Target.Dependency] = [], linked: [String] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.byName(name: name)] + (name == "Diagnostics" ? [] : ["Diagnostics"]) + ["Quantities", "Trials"]
            + more,
        path: "Tests/\(floor)/\(name)", linkerSettings: linked.map { .linkedLibrary($0) })
}
