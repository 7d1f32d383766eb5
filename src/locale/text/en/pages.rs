//! What the pages are called and do, in English.

use crate::locale::text::PageWords;
use crate::report::name::{DataPage, Page};

pub(in crate::locale::text) fn title(page: Page) -> &'static str {
    match page {
        Page::Churn => "Customer churn",
        Page::ClvCac => "CLV against CAC",
        Page::Nps => "Net Promoter Score",
    }
}

pub(in crate::locale::text) fn short(page: Page) -> &'static str {
    match page {
        Page::Churn => "Churn",
        Page::ClvCac => "CLV : CAC",
        Page::Nps => "NPS",
    }
}

pub(in crate::locale::text) fn question(page: Page) -> &'static str {
    match page {
        Page::Churn => "Are we losing customers?",
        Page::ClvCac => "What is a customer worth against what it costs?",
        Page::Nps => "Do they recommend us?",
    }
}

pub(in crate::locale::text) fn lead(page: Page) -> &'static str {
    match page {
        Page::Churn => "Type how many customers you had, won and lost, and see your churn by five rules, how sure it is and what it means over a year.",
        Page::ClvCac => "See whether a new customer pays for itself, how many months that takes and what would have to change to reach your target.",
        Page::Nps => "Enter your answers or drop a survey file, and see your NPS, how sure it is and whether it really changed.",
    }
}

pub(in crate::locale::text) fn data_page(page: DataPage) -> PageWords {
    match page {
        DataPage::Orders => PageWords {
            title: "Your orders, customer by customer",
            short: "Orders",
            question: "What do our orders say about our customers?",
            lead: "Drop a list of orders and see who comes back and when, who is slipping away, what each month’s newcomers do next and which customers to write to today.",
        },
    }
}

pub(in crate::locale::text) fn data_title(page: Page) -> &'static str {
    match page {
        Page::Churn => "Count from your customer list",
        Page::ClvCac => "Fill in from your orders",
        Page::Nps => "Count from your survey answers",
        _ => "",
    }
}

pub(in crate::locale::text) fn data_lead(page: Page) -> &'static str {
    match page {
        Page::Churn => "One row per customer: start date, end date (blank while they stay) and, if you have it, a customer id.",
        Page::ClvCac => "One row per order: customer, date and amount. Revenue per customer, churn and new customers follow from it; margin and spend you enter yourself.",
        Page::Nps => "One answer per row. A column of scores is enough; a date and a segment are optional.",
        _ => "",
    }
}
