extension CrossIndustryInvoice {
    /// A line (BG-25).
    func line(_ line: InvoiceLine, _ index: Int, _ xml: inout XMLWriter) {
        guard totals.lines.indices.contains(index) else { return }
        let amounts = totals.lines[index]
        xml.element("ram:IncludedSupplyChainTradeLineItem") { xml in
            xml.element("ram:AssociatedDocumentLineDocument") { $0.text("ram:LineID", "\(index + 1)") }
            xml.element("ram:SpecifiedTradeProduct") { xml in
                xml.text("ram:Name", line.text)
                xml.text("ram:Description", line.detail)
            }
            let unit = (name: "unitCode" as StaticString, value: line.unit.rawValue)
            xml.element("ram:SpecifiedLineTradeAgreement") { xml in
                xml.element("ram:NetPriceProductTradePrice") { xml in
                    let price = amounts.netPrice
                    xml.text("ram:ChargeAmount", price.decimal)
                    if price.quantity_milli != 1000 {
                        let quantity = CrossIndustryInvoice.decimal(price.quantity_milli, places: 3)
                        xml.text("ram:BasisQuantity", quantity, unit)
                    }
                }
            }
            xml.element("ram:SpecifiedLineTradeDelivery") { xml in
                let quantity = CrossIndustryInvoice.decimal(line.quantity_milli, places: 3)
                xml.text("ram:BilledQuantity", quantity, unit)
            }
            xml.element("ram:SpecifiedLineTradeSettlement") { xml in
                xml.element("ram:ApplicableTradeTax") { category(line.tax, &$0) }
                if let supply = line.supply { billing(supply, &xml) }
                if amounts.netDiscount.minor != 0 {
                    xml.element("ram:SpecifiedTradeAllowanceCharge") { xml in
                        allowance(amounts.netDiscount, words.discount(line.discount), &xml)
                    }
                }
                xml.element("ram:SpecifiedTradeSettlementLineMonetarySummation") { xml in
                    xml.text("ram:LineTotalAmount", amounts.net.decimal)
                }
            }
        }
    }

    /// The tax of a line or an allowance. What is outside the tax has no rate (BR-O-05, BR-O-06).
    func category(_ category: TaxCategory, _ xml: inout XMLWriter) {
        xml.text("ram:TypeCode", "VAT")
        xml.text("ram:CategoryCode", category.code.rawValue)
        if category.code != .outside {
            xml.text("ram:RateApplicablePercent", CrossIndustryInvoice.percent(category))
        }
    }

    /// Something taken off (BG-20, BG-27); 95 is a discount in UNTDID 5189.
    func allowance(_ amount: Money, _ reason: String, _ xml: inout XMLWriter) {
        xml.element("ram:ChargeIndicator") { $0.text("udt:Indicator", "false") }
        xml.text("ram:ActualAmount", amount.decimal)
        xml.text("ram:ReasonCode", "95")
        xml.text("ram:Reason", reason)
    }

    var words: DocumentWords { DocumentWords(of: content) }
}
