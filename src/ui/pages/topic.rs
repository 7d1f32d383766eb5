//! The questions by which the calculators are grouped, in the menu and on the index.

use crate::locale::text::Text;
use crate::report::name::Page;

/// A question of a shop, and the calculators that answer it.
#[derive(Clone, Copy, Debug)]
pub struct Topic {
    /// The question.
    pub title: Text,
    /// The calculators, the most asked for first.
    pub pages: &'static [Page],
}

/// Every page stands under one question.
pub const TOPICS: [Topic; 4] = [
    Topic {
        title: Text::TopicLosing,
        pages: &[
            Page::Churn,
            Page::RevenueChurn,
            Page::RepeatPurchase,
            Page::ReturnVisitors,
        ],
    },
    Topic {
        title: Text::TopicWorth,
        pages: &[Page::Clv, Page::ClvCac, Page::RetentionProfit],
    },
    Topic {
        title: Text::TopicRecommend,
        pages: &[Page::Nps],
    },
    Topic {
        title: Text::TopicEffort,
        pages: &[Page::Effort, Page::Budget, Page::Campaign],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_stands_under_one_question() {
        let mut pages: Vec<Page> = TOPICS
            .iter()
            .flat_map(|topic| topic.pages)
            .copied()
            .collect();
        pages.sort();
        assert_eq!(pages, Page::ALL);
    }
}
