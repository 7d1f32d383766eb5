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
    IndexTitle, IndexLead, IndexSearch, IndexNothing, TopicLosing, TopicWorth, TopicRecommend, TopicEffort, MenuWord, Close, OpenFull, PoweredBy, SourcesWord,
    // inputs
    YourNumbers, DiscountOfPeriod, CustomersNow, ExampleNote, LinkNote, Undo, Reset, ResetHint, Slider, Optional, Required, Choose,
    GroupAssumption, GroupAssumptionNote, GroupExisting, GroupExistingNote, GroupNew,
    GroupMore, GroupSpend, GroupSpendOff, GroupTargets, GroupScores, GroupScoresNote, GroupSecondSurvey, GroupCompare, GroupSecondPeriod,
    GroupCampaignCosts, GroupControl, GroupControlNote,
    // solving
    SolveTitle, SolveLead, SolveUnknown, SolveGoal, SolveGoalValue, SolveNothing, SolveStop, SolvedMark, DerivedMark,
    // results
    Results, InWords, MoreResults, Definitions, DefinitionsWhy, Timings, TimingsWhy, ChosenDefinition, Interval, Undefined, Working, WorkingLead, Charts,
    AsTable, AsChart, ChartKeys,
    // taking away
    TakeAway, CopyLink, LinkCopied, CopyFailed, Embed, Print, DownloadCsv, DownloadSvg, DownloadPng, Saved,
    EmbedTitle, EmbedLead, EmbedCode, EmbedCopy, EmbedCopied, EmbedHeight, EmbedWithScript, EmbedPreview,
    // data
    DataChoose, DataDropHere, DataDropNow, DataPasteLabel, DataPasteHint, DataPasteRead, DataDemo, DataClear, DataReading,
    DataCancel, DataCancelled, DataUsed, DataNotUsed, DataStays, DataHeader, DataEncoding, DataSheet, DataDelimiter, DataColumns, DataColumnsLead,
    DataPreview, DataNone, DataProblems, DataProblemsLead, DataQuestion, DataMixed, DataUnreadable, DataScale, DataPeriodEnd,
    DataLapse, DataWindowFrom, DataWindowTo, DataMissing, BySegment, ByMonth, ByLine, NoSegment, DataStopped, DataAgain, EngineBroke, PartFailed,
    TopicData,
    // headings of tables
    Input, Value, Metric, Unit, Line, Column, Reason, Segment, Month, Customers, ShareWord, Orders, Revenue, NewCustomers,
    LowerBound, UpperBound,
    // when something broke
    PanicTitle, PanicText, PanicAgain, PanicCopy,
} }
