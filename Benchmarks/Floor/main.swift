// The bare floor under a public build: read every post, turn its Markdown to HTML with cmark alone, write the result. No front
// matter, no templates, no lists, no feeds. `floor CONTENT OUTPUT THREADS`
import Artifacts
import CCMark
import Files
import Glibc

let words = CommandLine.arguments
guard words.count == 4, let threads = Int(words[3]) else {
    print("usage: floor CONTENT OUTPUT THREADS")
    exit(2)
}
let content = Folder(words[1])
let output = words[2]
cmark_gfm_core_extensions_ensure_registered()
let entries = try content.list()
parallelEach(entries.count, threads: threads) { index in
    guard let bytes = try? content.read(entries[index].path), let parser = cmark_parser_new(Int32(CMARK_OPT_FOOTNOTES))
    else {
        return
    }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
        cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    bytes.withUnsafeBytes { cmark_parser_feed(parser, $0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count) }
    let root = cmark_parser_finish(parser)
    let extensions = cmark_parser_get_syntax_extensions(parser)
    if let html = cmark_render_html(root, Int32(CMARK_OPT_FOOTNOTES), extensions) {
        let page = [UInt8](
            UnsafeBufferPointer(start: UnsafeRawPointer(html).assumingMemoryBound(to: UInt8.self), count: strlen(html)))
        try? WholeFile.create("\(output)/\(entries[index].path).html", page)
        free(html)
    }
    cmark_node_free(root)
    cmark_parser_free(parser)
}
