/// An element of a tagged document, by its name in ISO 32000-1, 14.8.4.
public enum StructureTag: String, Sendable {
    /// The whole.
    case document = "Document"
    /// A part of a page that belongs together.
    case section = "Sect"
    /// The title or a chapter.
    case heading1 = "H1"
    /// A heading of the second level.
    case heading2 = "H2"
    /// A heading of the third level.
    case heading3 = "H3"
    /// A paragraph.
    case paragraph = "P"
    /// A list.
    case list = "L"
    /// An item of a list.
    case listItem = "LI"
    /// An item's bullet or number.
    case label = "Lbl"
    /// What an item says.
    case listBody = "LBody"
    /// A table.
    case table = "Table"
    /// A row of a table.
    case tableRow = "TR"
    /// A cell that heads a column or a row.
    case tableHead = "TH"
    /// A cell.
    case tableCell = "TD"
    /// A table of contents.
    case contents = "TOC"
    /// One line of a table of contents.
    case contentsItem = "TOCI"
    /// What leads to another part of the document.
    case reference = "Reference"
    /// A picture or a chart.
    case figure = "Figure"
    /// The text beside a picture.
    case caption = "Caption"
    /// A part of a line.
    case span = "Span"
}
