import Artifacts
import Business
import Nutrition
import Quantities
import Studio
import Training

extension LedgerDocument {
    /// The fingerprint of what it says and of everything that became of it.
    public var fingerprint: Fingerprint {
        var builder = Fingerprint.Builder()
        builder.add(record.payloadDigest.hex)
        for entry in account?.entries ?? [] {
            for part in [entry.kind.rawValue, entry.date.iso, "\(entry.amount.minor)", entry.number] {
                builder.add(part)
            }
        }
        for event in events { for part in [event.kind.rawValue, event.date.iso, event.detail] { builder.add(part) } }
        for number in successors { builder.add(number) }
        for part in [invoicedAs, origin] { builder.add(part) }
        for file in files { builder.add(file.digest.hex) }
        return builder.fingerprint
    }
}

extension ClientRecords {
    /// The fingerprint of everything the records say of the client.
    public var fingerprint: Fingerprint {
        var builder = Fingerprint.Builder()
        let facts = [
            client.handle, client.name, client.email, client.phone, client.street, client.postcode, client.city,
            client.country,
            client.language.rawValue, client.massUnit.rawValue, client.born?.iso, client.sex.rawValue, client.since.iso,
            client.goal,
            plan?.text, plan?.template?.digest.hex,
        ]
        for fact in facts { builder.add(fact) }
        builder.add(client.height_mm ?? -1)
        builder.add(plan?.version ?? 0)
        for flag in client.flags {
            for part in [flag.kind.rawValue, flag.name, flag.severity.rawValue, flag.from?.iso, flag.to?.iso] {
                builder.add(part)
            }
        }
        for menu in [menu, menuBefore] {
            for fact in [menu?.text, menu?.template?.digest.hex] { builder.add(fact) }
            builder.add(menu?.version ?? 0)
        }
        for measurement in measurements {
            for number in [
                measurement.date.dayNumber, measurement.mass?.grams ?? -1, measurement.waist_mm ?? -1,
                measurement.hips_mm ?? -1, measurement.chest_mm ?? -1, measurement.arm_mm ?? -1,
                measurement.thigh_mm ?? -1, measurement.bodyFat_permille ?? -1,
            ] { builder.add(number) }
        }
        for workout in workouts {
            builder.add(Int(workout.startedAt.seconds))
            builder.add(workout.title)
            builder.add(workout.note)
            for number in [workout.duration_s, workout.sessionRPE_tenths] { builder.add(number ?? -1) }
            builder.add(workout.sets.count)
            for set in workout.sets {
                builder.add(set.exercise)
                builder.add(set.kind.rawValue)
                builder.add(set.note)
                for number in [set.load?.grams, set.reps, set.duration_s, set.distance_m, set.rpe_tenths] {
                    builder.add(number ?? -1)
                }
            }
            builder.add(workout.tonnage_g)
        }
        for fact in [eating.activity?.rawValue, eating.formula.rawValue] { builder.add(fact) }
        builder.add(eating.rate_permille)
        builder.add(eating.isTrained ? 1 : 0)
        for log in foodLogs {
            builder.add(log.date.dayNumber)
            for number in [log.energy_kcal, log.protein_mg, log.fat_mg, log.carbohydrate_mg] {
                builder.add(number ?? -1)
            }
        }
        for (food, mass_g) in pantry.masses_g.sorted(by: { $0.key < $1.key }) {
            builder.add(food)
            builder.add(mass_g)
        }
        addLogs(to: &builder)
        for document in documents { builder.add(document.fingerprint) }
        for reminder in reminders {
            builder.add(reminder.payloadDigest.hex)
            for file in reminder.files { builder.add(file.digest.hex) }
        }
        return builder.fingerprint
    }
}

extension Records {
    /// The fingerprint of a client's packages.
    func packages(of handle: String) -> Fingerprint {
        var builder = Fingerprint.Builder()
        for package in packages where package.handle == handle { add(package, to: &builder) }
        return builder.fingerprint
    }

    /// The fingerprint of all that recurs, as it comes to on the days that are looked at, and of all documents and packages.
    func agreements(on day: CivilDate) -> Fingerprint {
        var builder = Fingerprint.Builder()
        // The figures are those of the first and the last day of each month of a year, and of the day itself.
        var dates = [day]
        var first = day.adding(days: 1 - day.day)
        for _ in 0..<13 {
            dates += [first, first.adding(days: -1)]
            first = first.adding(days: -1)
            first = first.adding(days: 1 - first.day)
        }
        for record in subscriptions {
            builder.add(record.clientID.text)
            builder.add(record.subscription.price.currency.code)
            for date in dates {
                let price = (try? record.subscription.monthlyPrice(on: date)) ?? nil
                builder.add(price.map { "\($0.minor)" })
            }
        }
        for package in packages { add(package, to: &builder) }
        for document in documents { builder.add(document.fingerprint) }
        return builder.fingerprint
    }

    private func add(_ package: PackageRecord, to builder: inout Fingerprint.Builder) {
        for part in [package.id.text, package.text, package.soldOn.iso, package.expiresOn?.iso] { builder.add(part) }
        for number in [package.sessions, package.left] { builder.add(number) }
    }
}
