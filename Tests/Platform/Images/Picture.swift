/// Files of pictures, written byte by byte.
enum Picture {
    /// A PNG of these dimensions whose pixels come from a function: three parts for a picture without transparency, four with.
    static func png(_ width: Int, _ height: Int, _ pixel: (_ x: Int, _ y: Int) -> [UInt8]) -> [UInt8] {
        let parts = pixel(0, 0).count
        var rows: [UInt8] = []
        for y in 0..<height {
            rows.append(0)
            for x in 0..<width { rows += pixel(x, y) }
        }
        return png(width, height, parts: parts, rows: rows)
    }

    /// A PNG that says it has these dimensions, with these bytes as its rows.
    static func png(_ width: Int, _ height: Int, parts: Int, rows: [UInt8], before extra: [[UInt8]] = []) -> [UInt8] {
        let head = big(UInt32(width)) + big(UInt32(height)) + [8, parts == 4 ? 6 : 2, 0, 0, 0]
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head) + extra.joined()
            + chunk("IDAT", stored(rows)) + chunk("IEND", [])
    }

    /// A chunk of a PNG.
    static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + content
        return big(UInt32(content.count)) + body + big(crc(body))
    }

    /// A JPEG with more segments behind its start.
    static func jpeg(_ bytes: [UInt8], with segments: [(marker: UInt8, content: [UInt8])]) -> [UInt8] {
        Array(bytes.prefix(2))
            + segments.flatMap { [0xFF, $0.marker] + big(UInt16($0.content.count + 2)) + $0.content }
            + bytes.dropFirst(2)
    }

    /// EXIF with an orientation, and a place in Berlin.
    static func exif(orientation: UInt16) -> [UInt8] {
        let gps: UInt32 = 8 + 2 + 2 * 12 + 4
        let latitude = gps + 2 + 2 * 12 + 4
        var tiff = Array("MM".utf8) + big(UInt16(42)) + big(UInt32(8))
        tiff += big(UInt16(2))
        tiff += big(UInt16(0x0112)) + big(UInt16(3)) + big(UInt32(1)) + big(orientation) + [0, 0]
        tiff += big(UInt16(0x8825)) + big(UInt16(4)) + big(UInt32(1)) + big(gps)
        tiff += big(UInt32(0))
        tiff += big(UInt16(2))
        tiff += big(UInt16(1)) + big(UInt16(2)) + big(UInt32(2)) + Array("N".utf8) + [0, 0, 0]
        tiff += big(UInt16(2)) + big(UInt16(5)) + big(UInt32(3)) + big(latitude)
        tiff += big(UInt32(0))
        for part: UInt32 in [52, 29, 45] { tiff += big(part) + big(UInt32(1)) }
        return Array("Exif\0\0".utf8) + tiff
    }

    /// A colour profile in which red and blue have changed places, so that what obeys it can be told from what does not.
    static func swappedProfile() -> [UInt8] {
        func fixed(_ values: [Double]) -> [UInt8] {
            Array("XYZ \0\0\0\0".utf8) + values.flatMap { big(UInt32(bitPattern: Int32($0 * 65_536))) }
        }
        let red = fixed([0.4361, 0.2225, 0.0139])
        let green = fixed([0.3851, 0.7169, 0.0971])
        let blue = fixed([0.1431, 0.0606, 0.7139])
        let curve = Array("curv\0\0\0\0".utf8) + big(UInt32(1)) + [0x02, 0x33, 0, 0]
        let text = Array("text\0\0\0\0".utf8) + Array("ours\0\0\0\0".utf8)
        let words =
            Array("desc\0\0\0\0".utf8) + big(UInt32(5)) + Array("swap\0".utf8) + [UInt8](repeating: 0, count: 79)
        let tags: [(String, [UInt8])] = [
            ("desc", words), ("cprt", text), ("wtpt", fixed([0.9642, 1, 0.8249])), ("rXYZ", blue), ("gXYZ", green),
            ("bXYZ", red), ("rTRC", curve), ("gTRC", curve), ("bTRC", curve),
        ]
        var table = big(UInt32(tags.count))
        var content: [UInt8] = []
        for (name, bytes) in tags {
            table +=
                Array(name.utf8) + big(UInt32(128 + 4 + tags.count * 12 + content.count)) + big(UInt32(bytes.count))
            content += bytes
        }
        var head = [UInt8](repeating: 0, count: 128)
        func put(_ bytes: [UInt8], at offset: Int) { head.replaceSubrange(offset..<offset + bytes.count, with: bytes) }
        put(big(UInt32(128 + table.count + content.count)), at: 0)
        put([2, 0x10, 0, 0], at: 8)
        put(Array("mntrRGB XYZ ".utf8), at: 12)
        put(Array("acsp".utf8), at: 36)
        put(big(UInt32(0xF6D6)) + big(UInt32(0x10000)) + big(UInt32(0xD32D)), at: 68)
        return head + table + content
    }

    /// A GIF of 2 by 2 pixels with so many frames.
    static func gif(frames: Int) -> [UInt8] {
        var bytes = Array("GIF89a".utf8) + [2, 0, 2, 0, 0x80, 0, 0, 0xC0, 0x20, 0x20, 0xFF, 0xFF, 0xFF]
        for _ in 0..<frames {
            bytes += [0x21, 0xF9, 4, 0, 10, 0, 0, 0]
            bytes += [0x2C, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 3, 0x44, 0x02, 0x05, 0]
        }
        return bytes + [0x3B]
    }

    static func big<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
        (0..<Number.bitWidth / 8).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// zlib without compression (RFC 1950 and 1951, 3.2.4).
    private static func stored(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = [0x78, 0x01]
        var start = 0
        repeat {
            let end = min(bytes.count, start + 65_535)
            let length = UInt16(end - start)
            result.append(end == bytes.count ? 1 : 0)
            result += big(length.byteSwapped) + big((~length).byteSwapped)
            result += bytes[start..<end]
            start = end
        } while start < bytes.count
        var (one, two): (UInt32, UInt32) = (1, 0)
        for byte in bytes {
            one = (one + UInt32(byte)) % 65_521
            two = (two + one) % 65_521
        }
        return result + big(two << 16 | one)
    }

    private static func crc(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
    }
}
