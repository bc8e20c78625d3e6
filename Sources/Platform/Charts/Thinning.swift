import Drawing

/// Leaves out what no one could see.
enum Thinning {
    /// For each column of pixels the lowest and the highest point, in order: every extreme stays.
    static func extremes(_ points: [Point]) -> [Point] {
        var kept: [Point] = []
        var start = 0
        while start < points.count {
            let column = points[start].x.rounded(.down)
            var end = start
            var low = start
            var high = start
            while end < points.count, points[end].x.rounded(.down) == column {
                if points[end].y < points[low].y { low = end }
                if points[end].y > points[high].y { high = end }
                end += 1
            }
            for index in low == high ? [low] : [min(low, high), max(low, high)] { kept.append(points[index]) }
            start = end
        }
        return kept
    }

    /// For each column of pixels the highest point, or the lowest, in order: the edge of a band.
    static func edge(_ points: [Point], isUpper: Bool) -> [Point] {
        var kept: [Point] = []
        for point in points {
            if let last = kept.last, last.x.rounded(.down) == point.x.rounded(.down) {
                // Upwards is towards zero.
                if isUpper ? point.y < last.y : point.y > last.y { kept[kept.count - 1] = point }
            } else {
                kept.append(point)
            }
        }
        return kept
    }

    /// A line without the points that lie closer to it than a tolerance (Douglas and Peucker, 1973).
    static func simplified(_ points: [Point], tolerance: Double) -> [Point] {
        guard points.count > 2 else { return points }
        var isKept = [Bool](repeating: false, count: points.count)
        isKept[0] = true
        isKept[points.count - 1] = true
        var open = [(0, points.count - 1)]
        while let (first, last) = open.popLast() {
            guard last > first + 1 else { continue }
            var worst = tolerance
            var split: Int?
            for index in first + 1..<last {
                let distance = self.distance(points[index], points[first], points[last])
                if distance > worst {
                    worst = distance
                    split = index
                }
            }
            if let split {
                isKept[split] = true
                open.append((first, split))
                open.append((split, last))
            }
        }
        return zip(points, isKept).filter(\.1).map(\.0)
    }

    private static func distance(_ point: Point, _ start: Point, _ end: Point) -> Double {
        let dx = end.x - start.x
        let dy = end.y - start.y
        let length = (dx * dx + dy * dy).squareRoot()
        guard length > 0 else {
            return ((point.x - start.x) * (point.x - start.x) + (point.y - start.y) * (point.y - start.y)).squareRoot()
        }
        return (dy * (point.x - start.x) - dx * (point.y - start.y)).magnitude / length
    }
}
