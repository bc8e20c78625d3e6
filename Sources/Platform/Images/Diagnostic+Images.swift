import Diagnostics

extension Diagnostic {
    static var unknownFormat: Diagnostic {
        Diagnostic(
            .error, "bad-image", "the picture is in no format that is known",
            expected: "a picture in JPEG, PNG, WebP, GIF or SVG")
    }

    static var telephoneFormat: Diagnostic {
        Diagnostic(
            .error, "bad-image", "the picture is in HEIC or AVIF, which is not read here",
            expected: "a picture in JPEG, PNG, WebP, GIF or SVG",
            hint: "export it as JPEG; an iPhone takes JPEG with Settings, Camera, Formats, Most Compatible")
    }

    static func broken(_ format: ImageFormat) -> Diagnostic {
        Diagnostic(
            .error, "bad-image",
            "the picture is broken: it begins as \(format.rawValue.uppercased()) and cannot be read",
            hint: "save it anew, or copy it once more from where it came")
    }

    static func unreadable(_ reason: String) -> Diagnostic {
        Diagnostic(.error, "bad-image", "the picture cannot be read: \(reason)")
    }

    static var drawingWithoutSize: Diagnostic {
        Diagnostic(
            .error, "bad-image", "the drawing does not tell its size",
            expected: "`width` and `height`, or a `viewBox`, at the root of the SVG")
    }

    static var drawing: Diagnostic {
        Diagnostic(
            .error, "bad-image", "a drawing in SVG fits every size and is not made into pixels",
            expected: "a picture in JPEG, PNG, WebP or GIF")
    }

    static func tooManyPixels(_ width: Int, _ height: Int) -> Diagnostic {
        Diagnostic(
            .error, "image-too-large", "the picture has \(width) × \(height) pixels",
            expected: "at most \(ImageReader.mostPixels / 1_000_000) megapixels",
            hint: "save it smaller: 4000 pixels are enough for the widest screen")
    }

    static func tooManyBytes(_ count: Int) -> Diagnostic {
        Diagnostic(
            .error, "image-too-large", "the picture's file has \((count + (1 << 20) - 1) >> 20) MB",
            expected: "at most \(ImageReader.mostBytes >> 20) MB",
            hint: "save it smaller: 4000 pixels are enough for the widest screen")
    }
}
