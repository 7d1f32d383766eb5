//! The fields and their choices in English.

use super::L;
use crate::locale::money::Currency;
use crate::report::name::{CampaignKind, Definition, Key, Period, Scale};

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
        MrrStart => "MRR at the start",
        Churned => "MRR lost with customers who left",
        Contraction => "Contraction",
        Expansion => "Expansion",
        Reactivation => "Reactivation",
        NewRevenue => "MRR from new customers",
        ReactivationInNet => "Reactivation counts in net churn",
        Kind => "Kind of campaign",
        Audience => "People addressed",
        CostFixed => "Fixed cost",
        CostPerContact => "Cost per contact",
        Response => "Response",
        BaselineResponse => "Would order anyway",
        Aov => "Order value",
        DiscountGiven => "Discount per order",
        Treated => "Test group, addressed",
        TreatedBought => "Test group, bought",
        Control => "Control group",
        ControlBought => "Control group, bought",
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
        MrrStart => "Monthly recurring revenue on the first day of the period.",
        Churned => "What those who left in the period had been paying.",
        Contraction => "What customers who stayed pay less than before: smaller plans, discounts.",
        Expansion => "What customers who stayed pay more than before: larger plans, extras.",
        Reactivation => "What former customers who came back pay.",
        NewRevenue => "What customers pay who were never there before.",
        ReactivationInNet => "ChartMogul counts it, Baremetrics does not. Choose once.",
        Kind => "What articles claim about it stands among the findings.",
        Audience => "Everyone whom the campaign reaches.",
        CostFixed => "Creation, tools, agency: whoever responds.",
        CostPerContact => "Postage, text messages, clicks.",
        Response => "The share of those addressed who order.",
        BaselineResponse => "The share that would order in the same time without the campaign.",
        Aov => "What an average order of the campaign brings in.",
        DiscountGiven => "Given on every order, also on those that would have come anyway.",
        Treated => "Drawn by lot from the same list.",
        TreatedBought => "Within the same days as in the control group.",
        Control => "Drawn by lot and not addressed.",
        ControlBought => "They show what would have happened anyway.",
    }
}

pub(in crate::locale::text) fn unit(c: Currency, key: Key) -> &'static str {
    use Key::*;
    match key {
        Start | New | Lost | LostNew | End | NewCustomers => "customers",
        Arpa | SpendAds | SpendTeam | SpendTools | SpendOther | Cac => c.unit(L),
        MrrStart | Churned | Contraction | Expansion | Reactivation | NewRevenue => c.unit(L),
        Margin | Churn | Discount | Response | BaselineResponse => "%",
        TargetRatio => ": 1",
        Promoters | Passives | Detractors | Promoters2 | Passives2 | Detractors2 => "answers",
        Benchmark | MarginWanted => "points",
        S0 | S1 | S2 | S3 | S4 | S5 | S6 | S7 | S8 | S9 | S10 => "",
        Period | Definition | Scale | Confidence | ReactivationInNet => "",
        CostFixed | CostPerContact | Aov | DiscountGiven => c.unit(L),
        Audience | Treated | TreatedBought | Control | ControlBought => "people",
        Kind => "",
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
        MrrStart => "MRR at the start",
        Churned => "lost",
        Contraction => "contraction",
        Expansion => "expansion",
        Reactivation => "reactivation",
        NewRevenue => "new",
        ReactivationInNet => "reactivation in net",
        Kind => "kind",
        Audience => "addressed",
        CostFixed => "fixed cost",
        CostPerContact => "cost per contact",
        Response => "response",
        BaselineResponse => "anyway",
        Aov => "order value",
        DiscountGiven => "discount",
        Treated => "test group",
        TreatedBought => "test buyers",
        Control => "control group",
        ControlBought => "control buyers",
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

pub(in crate::locale::text) fn campaign(kind: CampaignKind) -> &'static str {
    match kind {
        CampaignKind::Onboarding => "Onboarding of new customers",
        CampaignKind::Active => "Active customers",
        CampaignKind::Lapsing => "Lapsing customers",
        CampaignKind::WinBack => "Win-back of lost customers",
        CampaignKind::Referral => "Referrals",
        CampaignKind::Loyalty => "Loyalty programme",
        CampaignKind::Retargeting => "Retargeting",
        CampaignKind::Email => "E-mail",
        CampaignKind::Discount => "Discount",
    }
}

pub(in crate::locale::text) fn switch(is_on: bool) -> &'static str {
    match is_on {
        false => "No",
        true => "Yes",
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
