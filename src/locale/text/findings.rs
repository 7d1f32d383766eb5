//! What figures mean, in words: a table for each calculator, so that its sentences come with its page and not with the language.

use super::{en, fa, ru};
use crate::locale::language::Language::{self, En, Fa, Ru};
use crate::locale::money::Currency;
use crate::report::finding::Finding;

/// How the findings of a calculator are told.
#[derive(Clone, Copy, Debug)]
pub struct Told {
    /// A finding as a sentence; empty for one of another calculator.
    pub sentence: fn(Language, Currency, &Finding) -> String,
    /// The verdict of a finding in a word or two; empty for a plain one.
    pub word: fn(Language, &Finding) -> &'static str,
}

/// A function that each language has.
macro_rules! each {
    ($language:expr, $file:ident $(:: $name:ident)* ( $($argument:expr),* )) => {
        match $language {
            En => en::$file$(::$name)*($($argument),*),
            Fa => fa::$file$(::$name)*($($argument),*),
            Ru => ru::$file$(::$name)*($($argument),*),
        }
    };
}

macro_rules! told {
    (|$currency:ident, $this:ident| $(
        $(#[$doc:meta])* $name:ident: $($finding:ident in $page:ident ($($argument:ident),*)),*;
    )*) => {$(
        $(#[$doc])*
        pub static $name: Told = Told {
            sentence: |language, $currency, finding| {
                let _not_all_speak_of_money = $currency;
                match finding {
                    $(Finding::$finding($this) => each!(language, findings::$page::finding($($argument),*)),)*
                    _ => String::new(),
                }
            },
            word: |language, finding| match finding {
                $(Finding::$finding(this) => each!(language, findings::$page::verdict(this)),)*
                _ => "",
            },
        };
    )*};
}

/// Those of `churn`.
pub static CHURN: Told = Told {
    sentence: |language, _, finding| each!(language, findings::churn(finding)).unwrap_or_default(),
    word: |language, finding| each!(language, verdicts::churn(finding)),
};

/// Those of `clv-cac`.
pub static CLV_CAC: Told = Told {
    sentence: |language, currency, finding| {
        each!(language, findings::clv_cac(currency, finding)).unwrap_or_default()
    },
    word: |language, finding| each!(language, verdicts::clv_cac(finding)),
};

/// Those of `nps`.
pub static NPS: Told = Told {
    sentence: |language, _, finding| each!(language, findings::nps(finding)).unwrap_or_default(),
    word: |language, finding| each!(language, verdicts::nps(finding)),
};

told! { |currency, this|
    /// Those of `clv`.
    CLV: Clv in clv(currency, this);
    /// Those of `retention-profit`.
    RETENTION_PROFIT: Profit in retention_profit(currency, this);
    /// Those of `effort`.
    EFFORT: Effort in effort(this);
    /// Those of `budget`.
    BUDGET: Budget in budget(currency, this);
    /// Those of `repeat-purchase`.
    REPEAT_PURCHASE: RepeatPurchase in repeat_purchase(currency, this), Shares in shares(this);
    /// Those of `return-visitors`.
    RETURN_VISITORS: ReturnVisitors in return_visitors(this), Shares in shares(this);
    /// Those of `revenue-churn`.
    REVENUE_CHURN: RevenueChurn in revenue_churn(currency, this);
    /// Those of `campaign`.
    CAMPAIGN: Campaign in campaign(currency, this), Shares in shares(this);
}
