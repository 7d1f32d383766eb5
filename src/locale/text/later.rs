//! Texts below the figures of a page, which come with that half in every language.

use super::words::texts;
use super::{en, fa, ru};
use crate::locale::language::Language::{self, En, Fa, Ru};

#[rustfmt::skip]
texts! { LaterText {
    // charts and the working
    Working, WorkingLead, Charts, AsTable, AsChart, ChartKeys,
    // taking away
    TakeAway, CopyLink, LinkCopied, CopyFailed, Embed, Print, DownloadCsv, DownloadSvg, DownloadPng,
    EmbedTitle, EmbedLead, EmbedCode, EmbedCopy, EmbedCopied, EmbedWithScript, EmbedPreview, Close,
    // data
    DataChoose, DataDropHere, DataDropNow, DataPasteLabel, DataPasteHint, DataDemo, DataClear, DataReading,
    DataCancel, DataUsed, DataNotUsed, DataStays, DataHeader, DataEncoding, DataSheet, DataDelimiter, DataColumns, DataDatesAs, DataNumbersAs,
    DataPreview, DataNone, DataProblems, DataProblemsLead, DataQuestion, DataMixed, DataUnreadable, DataPeriodEnd,
    DataLapse, DataWindowFrom, DataWindowTo, DataMissing, BySegment, ByMonth, NoSegment, DataStopped, DataAgain, EngineBroke, ForExcel, FileWaits, FileLost,
    // headings of tables
    Value, Line, Column, Reason, Segment, Month,
    ShareWord, LowerBound, UpperBound,
} }

/// A text that never changes.
pub fn text(l: Language, text: LaterText) -> &'static str {
    match l {
        En => en::later::text(text),
        Fa => fa::later::text(text),
        Ru => ru::later::text(text),
    }
}
