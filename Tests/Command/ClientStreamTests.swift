import Diagnostics
import Files
import Foundation
import Store
import Studio
import Testing

/// Reading the records client by client.
struct ClientStreamTests {
    @Test("What is read of some clients at a time is what is read of all of them at once")
    func same() throws {
        let studio = try BillingFixture.studio()
        // More than are read at once, with everything about two of them.
        let connection = try RecordStore.openForChanging(in: Folder(studio.folder.path))
        let others = try connection.rows("SELECT name FROM pragma_table_info('client')") { try $0.text("name") }.filter
        {
            $0 != "id" && $0 != "handle"
        }.joined(separator: ", ")
        for number in 0..<230 {
            try connection.execute(
                """
                INSERT INTO client (id, handle, \(others))
                SELECT substr(id, 1, 20) || printf('%06d', ?1), 'c-' || ?1, \(others) FROM client WHERE handle = 'ana-r'
                """, number)
        }
        for client in ["ana-r", "ben-k"] {
            #expect(try studio.run(["log", client, "Plank: 3x30 s", "--at", "2026-11-16T20:00:00Z"]).status == 0)
            #expect(try studio.run(["measure", client, "--mass", "80.5kg", "--at", "2026-11-16"]).status == 0)
            #expect(try studio.run(["invoice", "draft", client, "--item", "pt-60", "--at", "2026-11-09"]).status == 0)
        }
        #expect(try studio.run(["invoice", "issue", "--all", "--at", "2026-11-09"]).status == 0)
        try connection.execute("UPDATE client SET is_active = 0 WHERE handle = 'c-7'")
        let all = try Records.read(connection)
        #expect(all.clients.count == 232)
        #expect(all.invoices.count == 2)
        var read: [String: String] = [:]
        var order: [String] = []
        try Records.eachClient(in: Folder(studio.folder.path)) { records, _ in
            read[records.client.handle] = String(describing: records)
            order.append(records.client.handle)
        }
        #expect(order == all.clients.map(\.client.handle).filter { $0 != "c-7" })
        for records in all.clients where records.client.isActive {
            #expect(read[records.client.handle] == String(describing: records))
        }
    }
}
