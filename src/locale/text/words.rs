//! The names of all fixed texts of the interface.

macro_rules! texts {
    ($name:ident { $($variant:ident),* $(,)? }) => {
        /// A text that never changes: a heading, a button, a note.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $name { $(#[doc = concat!("`", stringify!($variant), "`")] $variant),* }

        impl $name {
            /// Every text.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
        }
    };
}

pub(super) use texts;

#[rustfmt::skip]
texts! { Text {
    // the frame of the site
    SiteName, SkipToContent, AllCalculators, LanguageWord, CurrencyWord, ThemeWord, ThemeAuto, ThemeLight, ThemeDark, Privacy,
    IndexTitle, IndexLead, IndexSearch, IndexNothing, TopicLosing, TopicWorth, TopicRecommend, TopicEffort, TopicData, MenuWord, OpenFull,
    // inputs
    YourNumbers, DiscountOfPeriod, CustomersNow, ExampleNote, Undo, Reset,
    GroupAssumption, GroupAssumptionNote, GroupExisting, GroupExistingNote, GroupNew,
    GroupMore, GroupSpend, GroupSpendOff, GroupTargets, GroupScores, GroupScoresNote, GroupSecondSurvey, GroupCompare, GroupSecondPeriod,
    GroupCampaignCosts, GroupControl, GroupControlNote,
    // solving
    SolveTitle, SolveLead, SolveUnknown, SolveGoal, SolveGoalValue, SolveNothing, SolvedMark,
    // results
    Results, GoOn, Definitions, DefinitionsWhy, Timings, TimingsWhy, Undefined,
    // when something broke
    PartFailed, TryAgain, PanicTitle, PanicText, PanicAgain, PanicCopy,
} }
