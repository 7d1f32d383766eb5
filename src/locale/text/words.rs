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
    IndexTitle, IndexLead, IndexSearch, IndexNothing, TopicLosing, TopicWorth, TopicRecommend, TopicEffort, MenuWord, Close, OpenFull,
    // inputs
    YourNumbers, DiscountOfPeriod, CustomersNow, ExampleNote, Undo, Reset,
    GroupAssumption, GroupAssumptionNote, GroupExisting, GroupExistingNote, GroupNew,
    GroupMore, GroupSpend, GroupSpendOff, GroupTargets, GroupScores, GroupScoresNote, GroupSecondSurvey, GroupCompare, GroupSecondPeriod,
    GroupCampaignCosts, GroupControl, GroupControlNote,
    // solving
    SolveTitle, SolveLead, SolveUnknown, SolveGoal, SolveGoalValue, SolveNothing, SolvedMark,
    // results
    Results, GoOn, Definitions, DefinitionsWhy, Timings, TimingsWhy, Undefined, Working, WorkingLead, Charts,
    AsTable, AsChart, ChartKeys,
    // taking away
    TakeAway, CopyLink, LinkCopied, CopyFailed, Embed, Print, DownloadCsv, DownloadSvg, DownloadPng,
    EmbedTitle, EmbedLead, EmbedCode, EmbedCopy, EmbedCopied, EmbedWithScript, EmbedPreview,
    // data
    DataChoose, DataDropHere, DataDropNow, DataPasteLabel, DataPasteHint, DataDemo, DataClear, DataReading,
    DataCancel, DataUsed, DataNotUsed, DataStays, DataHeader, DataEncoding, DataSheet, DataDelimiter, DataColumns,
    DataPreview, DataNone, DataProblems, DataProblemsLead, DataQuestion, DataMixed, DataUnreadable, DataPeriodEnd,
    DataLapse, DataWindowFrom, DataWindowTo, DataMissing, BySegment, ByMonth, NoSegment, DataStopped, DataAgain, EngineBroke, PartFailed,
    TopicData,
    // headings of tables
    Value, Line, Column, Reason, Segment, Month, ShareWord,
    LowerBound, UpperBound,
    // when something broke
    PanicTitle, PanicText, PanicAgain, PanicCopy,
} }
