//! The fields and their choices in English.

use super::L;
use crate::locale::money::Currency;
use crate::report::name::{Definition, Key, Period, Scale};

pub(in crate::locale::text) fn label(key: Key) -> &'static str {
    use Key::*;
    match key {
        Period => "Period",
        Start => "Customers at the start",
        New => "New customers",
        Lost => "Customers lost",
        LostNew => "New customers among the lost",
        End => "Customers at the end",
        Definition => "Definition of churn",
        Arpa => "Monthly revenue per customer",
        Margin => "Gross margin",
        Churn => "Monthly churn",
        Discount => "Discount rate, yearly",
        SpendAds => "Advertising",
        SpendTeam => "Team",
        SpendTools => "Tools",
        SpendOther => "Other costs",
        NewCustomers => "New customers won",
        Cac => "Cost per new customer (CAC)",
        TargetRatio => "Target CLV : CAC",
        Promoters => "Promoters (9–10)",
        Passives => "Passives (7–8)",
        Detractors => "Detractors (up to 6)",
        S0 => "Score 0",
        S1 => "Score 1",
        S2 => "Score 2",
        S3 => "Score 3",
        S4 => "Score 4",
        S5 => "Score 5",
        S6 => "Score 6",
        S7 => "Score 7",
        S8 => "Score 8",
        S9 => "Score 9",
        S10 => "Score 10",
        Scale => "Scale of the question",
        Promoters2 => "Promoters, second survey",
        Passives2 => "Passives, second survey",
        Detractors2 => "Detractors, second survey",
        Benchmark => "Benchmark NPS",
        MarginWanted => "Margin of error wanted",
        Confidence => "Confidence",
        SalesPerMonth => "Sales in a month",
        RetentionShare => "Share at the last stage",
        Budget => "Budget",
        Split => "Share for existing customers",
        ContactCostExisting => "Cost of a contact, existing customers",
        ContactCostNew => "Cost of a contact, new customers",
        SuccessExisting => "Contacts that end in a sale, existing customers",
        SuccessNew => "Contacts that end in a sale, new customers",
        MarginPerSale => "Margin of a sale",
        AudienceExisting => "Existing customers you can contact",
        Visitors => "Visitors",
        Returning => "Returning visitors",
        Visitors2 => "Visitors, second period",
        Returning2 => "Returning visitors, second period",
        Customers => "Customers",
        RepeatCustomers => "Customers who ordered again",
        Orders => "Orders",
        Revenue => "Revenue",
    }
}

pub(in crate::locale::text) fn hint(key: Key) -> &'static str {
    use Key::*;
    match key {
        Period => "The time that your counts cover.",
        Start => "Everyone who was a customer on the first day.",
        New => "Everyone who joined in the period, even if they left again.",
        Lost => "Everyone who left in the period.",
        LostNew => "Those who joined and left within the same period.",
        End => "Left empty, it is start plus new minus lost.",
        Definition => "The rule behind the headline figure.",
        Arpa => "What an average customer pays you in a month.",
        Margin => "What is left of revenue after goods, delivery and service.",
        Churn => "The share of customers who leave in a month.",
        Discount => "What money later is worth less, in % a year. 0 if you do not discount.",
        SpendAds => "For the period in which the new customers came.",
        SpendTeam => "Pay of everyone who wins customers.",
        SpendTools => "Software and services for marketing and sales.",
        SpendOther => "Agencies, events, first-order discounts.",
        NewCustomers => "Won with that spend, in the same period.",
        Cac => "If you know it. Otherwise enter your spend below.",
        TargetRatio => "Three to one is common; choose what suits you.",
        Promoters => "Answers of 9 or 10.",
        Passives => "Answers of 7 or 8.",
        Detractors => "Answers of 6 or less.",
        S0 | S1 | S2 | S3 | S4 | S5 | S6 | S7 | S8 | S9 | S10 => "",
        Scale => "The answers that people could choose from.",
        Promoters2 | Passives2 | Detractors2 => "From the later survey.",
        Benchmark => "A score to compare with, from −100 to 100.",
        MarginWanted => "How many points up or down would be acceptable.",
        Confidence => "How sure an interval should be to hold the true value.",
        SalesPerMonth => "Orders in a usual month. 0 if nothing has been sold yet.",
        RetentionShare => "The part of the work for existing customers above 500 sales a month. 70% is our own assumption.",
        Budget => "What you can spend in one go or in one month.",
        Split => "The rest goes to new customers.",
        ContactCostExisting => "Everything that a message, call or offer costs, per person.",
        ContactCostNew => "For example what an advertisement costs per visitor.",
        SuccessExisting => "Articles claim 60 to 70 of 100. Use your own figure.",
        SuccessNew => "Articles claim 5 to 20 of 100. Use your own figure.",
        MarginPerSale => "What is left of a sale before the cost of its contacts.",
        AudienceExisting => "The budget cannot contact more. Left empty, there is no limit.",
        Visitors => "All visitors of the period, each counted once.",
        Returning => "Those of them who had been there before.",
        Visitors2 | Returning2 => "From the later period, just as long as the first.",
        Customers => "Everyone with at least one order in the period.",
        RepeatCustomers => "Those of them with at least two orders in the same period.",
        Orders => "All orders of these customers in the period.",
        Revenue => "What these orders brought, less refunds.",
    }
}

pub(in crate::locale::text) fn unit(c: Currency, key: Key) -> &'static str {
    use Key::*;
    match key {
        Start | New | Lost | LostNew | End | NewCustomers | AudienceExisting => "customers",
        Arpa | SpendAds | SpendTeam | SpendTools | SpendOther | Cac | Budget
        | ContactCostExisting | ContactCostNew | MarginPerSale => c.unit(L),
        Margin | Churn | Discount | RetentionShare | Split | SuccessExisting | SuccessNew => "%",
        TargetRatio => ": 1",
        Promoters | Passives | Detractors | Promoters2 | Passives2 | Detractors2 => "answers",
        Benchmark | MarginWanted => "points",
        SalesPerMonth => "sales",
        S0 | S1 | S2 | S3 | S4 | S5 | S6 | S7 | S8 | S9 | S10 => "",
        Period | Definition | Scale | Confidence => "",
        Visitors | Returning | Visitors2 | Returning2 => "visitors",
        Customers | RepeatCustomers => "customers",
        Orders => "orders",
        Revenue => c.unit(L),
    }
}

pub(in crate::locale::text) fn term(key: Key) -> &'static str {
    use Key::*;
    match key {
        Period => "period",
        Start => "start",
        New => "new",
        Lost => "lost",
        LostNew => "new among the lost",
        End => "end",
        Definition => "definition",
        Arpa => "monthly revenue",
        Margin => "margin",
        Churn => "churn",
        Discount => "discount rate",
        SpendAds => "advertising",
        SpendTeam => "team",
        SpendTools => "tools",
        SpendOther => "other costs",
        NewCustomers => "new customers",
        Cac => "CAC",
        TargetRatio => "target ratio",
        Promoters => "promoters",
        Passives => "passives",
        Detractors => "detractors",
        S0 => "score 0",
        S1 => "score 1",
        S2 => "score 2",
        S3 => "score 3",
        S4 => "score 4",
        S5 => "score 5",
        S6 => "score 6",
        S7 => "score 7",
        S8 => "score 8",
        S9 => "score 9",
        S10 => "score 10",
        Scale => "scale",
        Promoters2 => "promoters₂",
        Passives2 => "passives₂",
        Detractors2 => "detractors₂",
        Benchmark => "benchmark",
        MarginWanted => "margin wanted",
        Confidence => "confidence",
        SalesPerMonth => "sales",
        RetentionShare => "share at the last stage",
        Budget => "budget",
        Split => "split",
        ContactCostExisting => "contact, existing",
        ContactCostNew => "contact, new",
        SuccessExisting => "success, existing",
        SuccessNew => "success, new",
        MarginPerSale => "margin of a sale",
        AudienceExisting => "existing customers",
        Visitors => "visitors",
        Returning => "returning",
        Visitors2 => "visitors₂",
        Returning2 => "returning₂",
        Customers => "customers",
        RepeatCustomers => "repeat customers",
        Orders => "orders",
        Revenue => "revenue",
    }
}

pub(in crate::locale::text) fn period(period: Period) -> &'static str {
    match period {
        Period::Month => "Month",
        Period::Quarter => "Quarter",
        Period::HalfYear => "Half-year",
        Period::Year => "Year",
        Period::TwoYears => "Two years",
    }
}

pub(in crate::locale::text) fn definition(definition: Definition) -> &'static str {
    match definition {
        Definition::Start => "Of those at the start",
        Definition::StartCohort => "Same people",
        Definition::StartPlusNew => "Start plus new",
        Definition::CustomerDays => "Customer-days",
        Definition::NetChange => "Net change",
    }
}

pub(in crate::locale::text) fn definition_rule(definition: Definition) -> &'static str {
    match definition {
        Definition::Start => "everyone lost ÷ customers at the start",
        Definition::StartCohort => "lost from among those at the start ÷ customers at the start",
        Definition::StartPlusNew => "everyone lost ÷ (customers at the start + new ones)",
        Definition::CustomerDays => "everyone lost ÷ average number of customers",
        Definition::NetChange => "(start − end) ÷ start: new customers cancel the lost ones",
    }
}

pub(in crate::locale::text) fn scale(scale: Scale) -> &'static str {
    match scale {
        Scale::ZeroToTen => "0 to 10",
        Scale::OneToTen => "1 to 10",
    }
}

pub(in crate::locale::text) fn currency(currency: Currency) -> &'static str {
    match currency {
        Currency::Usd => "US dollar",
        Currency::Eur => "Euro",
        Currency::Gbp => "Pound sterling",
        Currency::Rub => "Russian rouble",
        Currency::Irt => "Iranian toman",
        Currency::Irr => "Iranian rial",
        Currency::Try => "Turkish lira",
        Currency::Aed => "UAE dirham",
        Currency::Afn => "Afghani",
        Currency::Tjs => "Tajik somoni",
        Currency::Kzt => "Kazakh tenge",
        Currency::Uah => "Ukrainian hryvnia",
        Currency::Byn => "Belarusian rouble",
        Currency::Uzs => "Uzbek sum",
        Currency::Inr => "Indian rupee",
        Currency::Cny => "Chinese yuan",
    }
}
