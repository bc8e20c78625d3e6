import CPango

/// A Cairo context and what every back end draws on it alike. Owned by the canvas that made it.
struct CairoContext {
    let pointer: OpaquePointer

    /// Lays an outline as Cairo's current path.
    func trace(_ path: Path) {
        cairo_new_path(pointer)
        for element in path.elements {
            switch element {
            case .move(let point): cairo_move_to(pointer, point.x, point.y)
            case .line(let point): cairo_line_to(pointer, point.x, point.y)
            case .curve(let one, let two, let end): cairo_curve_to(pointer, one.x, one.y, two.x, two.y, end.x, end.y)
            case .close: cairo_close_path(pointer)
            }
        }
    }

    /// Draws along the current path.
    func draw(_ stroke: Stroke) {
        use(stroke.paint)
        cairo_set_line_width(pointer, stroke.width)
        cairo_set_dash(pointer, stroke.dashes, Int32(stroke.dashes.count), 0)
        cairo_set_line_cap(pointer, stroke.isRound ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT)
        cairo_set_line_join(pointer, stroke.isRound ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER)
        cairo_stroke(pointer)
    }

    /// Draws dots as lines of no length with round ends, all in one operator.
    func dots(_ centres: [Point], diameter: Double, with paint: Paint) {
        guard !centres.isEmpty else { return }
        cairo_new_path(pointer)
        for centre in centres {
            cairo_move_to(pointer, centre.x, centre.y)
            cairo_line_to(pointer, centre.x, centre.y)
        }
        draw(Stroke(paint, width: diameter, isRound: true))
    }

    /// Chooses a colour.
    func use(_ paint: Paint) {
        let colour = paint.colour
        cairo_set_source_rgb(
            pointer, Double(colour.red) / 255, Double(colour.green) / 255, Double(colour.blue) / 255)
    }
}
