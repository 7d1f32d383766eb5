//! What the pages are called and do, in English.

use crate::locale::text::PageWords;
use crate::report::name::{DataPage, Page};

pub(in crate::locale::text) fn title(page: Page) -> &'static str {
    match page {
        Page::Churn => "Customer churn",
        Page::ClvCac => "CLV against CAC",
        Page::Nps => "Net Promoter Score",
        Page::Clv => "Customer lifetime value (CLV)",
        Page::RetentionProfit => "What retention earns",
        Page::Effort => "Work for old and new customers",
        Page::Budget => "A budget between old and new customers",
        Page::RepeatPurchase => "Repeat purchase rate",
        Page::ReturnVisitors => "Returning visitors",
        Page::RevenueChurn => "Revenue churn",
        Page::Campaign => "Campaign",
    }
}

pub(in crate::locale::text) fn short(page: Page) -> &'static str {
    match page {
        Page::Churn => "Churn",
        Page::ClvCac => "CLV : CAC",
        Page::Nps => "NPS",
        Page::Clv => "CLV",
        Page::RetentionProfit => "Retention profit",
        Page::Effort => "Effort",
        Page::Budget => "Budget",
        Page::RepeatPurchase => "Repeat purchase",
        Page::ReturnVisitors => "Returning visitors",
        Page::RevenueChurn => "Revenue churn",
        Page::Campaign => "Campaign",
    }
}

pub(in crate::locale::text) fn question(page: Page) -> &'static str {
    match page {
        Page::Churn => "Are we losing customers?",
        Page::ClvCac => "What is a customer worth against what it costs?",
        Page::Nps => "Do they recommend us?",
        Page::Clv => "What is a customer worth?",
        Page::RetentionProfit => "What does keeping more customers earn?",
        Page::Effort => "Whom should we work for: old customers or new ones?",
        Page::Budget => "Where does the budget earn most: existing customers or new ones?",
        Page::RepeatPurchase => "Do customers buy again?",
        Page::ReturnVisitors => "Do visitors come back to the site?",
        Page::RevenueChurn => "Does revenue leave with customers?",
        Page::Campaign => "Does the campaign pay?",
    }
}

pub(in crate::locale::text) fn lead(page: Page) -> &'static str {
    match page {
        Page::Churn => "Type how many customers you had, won and lost, and see your churn by five rules, how sure it is and what it means over a year.",
        Page::ClvCac => "See whether a new customer pays for itself, how many months that takes and what would have to change to reach your target.",
        Page::Nps => "Enter your answers or drop a survey file, and see your NPS, how sure it is and whether it really changed.",
        Page::Clv => "See what a customer is worth by the model that fits your shop, how soon that comes in and what would raise it.",
        Page::RetentionProfit => "See what a few points of retention earn on your customers, and what a programme may cost before it stops paying.",
        Page::Effort => "Enter how many sales you have in a month, and see at which stage your shop stands and how much of the work a published rule of thumb gives to the customers you have.",
        Page::Budget => "Say what a contact costs and how often it ends in a sale, for existing and for new customers, and see which split of your budget earns the most.",
        Page::RepeatPurchase => "Type how many customers a period had, how many of them ordered again, the orders and the revenue, and see your repeat purchase rate, how sure it is and what an order and a customer bring.",
        Page::ReturnVisitors => "Type how many visitors a period had and how many of them had been there before, add a second period, and see both shares, how sure they are and whether the change is real.",
        Page::RevenueChurn => "Enter your recurring revenue and what moved it, and see gross and net churn, what is kept, and whether you grow without new customers.",
        Page::Campaign => "See what a campaign brings beyond what would have happened anyway, from which response it pays, and whether a test with a control group shows it.",
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
        DataPage::Subscriptions => PageWords {
            title: "Subscriptions, month by month",
            short: "Subscriptions",
            question: "Who stays subscribed, and what does it bring?",
            lead: "Drop a list of subscriptions and see how many customers leave each month, what moves your recurring revenue, how long customers stay and which cohorts last.",
        },
        DataPage::Survey => PageWords {
            title: "A survey, answer by answer",
            short: "Survey",
            question: "What does our survey say?",
            lead: "Drop a survey and see your NPS with its interval, which segments and months really differ, and what promoters, passives and detractors wrote.",
        },
        DataPage::Visits => PageWords {
            title: "Visits, month by month",
            short: "Visits",
            question: "Do visitors come back, month by month?",
            lead: "Drop a list of visits and see how many visitors of each month had been there before, how sure that is, and whether it changed.",
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
