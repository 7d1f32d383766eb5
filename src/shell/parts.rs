//! The parts of the app that are files of their own, fetched when first needed.
//!
//! With the feature `parts` the build cuts the wasm at the functions named in `split`: what only they reach moves into files of their
//! own. Without that feature every part is there from the start.

// The macro declares the entry of each part as a function of another file; no other unsafe code stands here.
#![cfg_attr(feature = "parts", allow(unsafe_code))]

use crate::report::name::Page;
use crate::state::address::Place;
use crate::ui::components::reading::ReadingPart;
use crate::ui::host::{Address, Errands};
#[cfg(not(feature = "parts"))]
use crate::ui::pages::lower;

/// Whether everything that `address` needs is here, below the figures too.
pub fn are_all_here(address: &Address) -> bool {
    #[cfg(feature = "parts")]
    return split::are_all_here(address);
    #[cfg(not(feature = "parts"))]
    {
        let _ = address;
        true
    }
}

/// Brings what `address` needs for its first figures; whether that worked.
pub async fn bring(address: &Address) -> bool {
    #[cfg(feature = "parts")]
    return split::bring(address).await.is_ok();
    #[cfg(not(feature = "parts"))]
    are_all_here(address)
}

/// Brings what `address` needs, below the figures too.
pub async fn bring_all(address: &Address) -> bool {
    let is_here = bring(address).await;
    match address.place {
        Place::Page(page) if is_here => bring_lower(page).await,
        _ => is_here,
    }
}

/// Brings what stands below the figures of a calculator.
pub async fn bring_lower(page: Page) -> bool {
    #[cfg(feature = "parts")]
    return split::bring_lower(page).await.is_ok();
    #[cfg(not(feature = "parts"))]
    lower::part(page).is_some()
}

/// Who does the errands, which has come with whoever asks.
pub fn errands() -> Box<dyn Errands> {
    #[cfg(feature = "parts")]
    return (split::ERRANDS.table())();
    #[cfg(not(feature = "parts"))]
    (super::errands::OPEN)()
}

/// Brings the part that reads data.
pub async fn reading() -> Option<&'static ReadingPart> {
    #[cfg(feature = "parts")]
    return split::reading().await.ok();
    #[cfg(not(feature = "parts"))]
    Some(&crate::ui::components::reading::READING)
}

#[cfg(feature = "parts")]
mod split {
    use super::{Address, Page, Place, ReadingPart};
    use crate::locale::language::Language;
    use crate::locale::text::catalogue::{self, Catalogue};
    use crate::part::Slot;
    use crate::report::name::DataPage;
    use crate::shell::errands::{Open, OPEN};
    use crate::state::sheet::{self, Sheet};
    use crate::ui::components::reading::READING;
    use crate::ui::pages::data as about_data;
    use crate::ui::pages::data::DataPart;
    use crate::ui::pages::index::{self, IndexPart};
    use crate::ui::pages::layout::{self, Layout};
    use crate::ui::pages::lower::{self, LowerPart};
    use wasm_split_helpers::{wasm_split, SplitLoaderError};

    /// A part that could not be fetched.
    pub struct Missing;

    impl From<SplitLoaderError> for Missing {
        fn from(_: SplitLoaderError) -> Self {
            Self
        }
    }

    type Part<T> = Result<&'static T, Missing>;

    /// What is one page's own.
    struct PagePart {
        sheet: &'static Sheet,
        layout: &'static Layout,
    }

    /// What is below the figures of one page.
    struct LowerHalf {
        part: LowerPart,
        errands: &'static Open,
    }

    /// A page about data.
    struct WholePage {
        part: &'static DataPart,
        errands: &'static Open,
    }

    /// Where who does the errands goes once it is fetched.
    pub static ERRANDS: Slot<Open> = Slot::new();

    pub fn are_all_here(address: &Address) -> bool {
        let is_here = |page: &Page| layout::slot(*page).is_filled();
        let is_place_here = match address.place {
            Place::Index => index::slot().is_filled(),
            Place::Data(page) => about_data::slot(page).is_filled(),
            Place::Page(page) => lower::part(page).is_some(),
        };
        is_place_here
            && pages(address.place).iter().all(is_here)
            && catalogue::slot(address.language).is_filled()
    }

    pub async fn bring(address: &Address) -> Result<(), Missing> {
        for page in pages(address.place) {
            let part = page_part(*page).await?;
            sheet::slot(*page).fill(part.sheet);
            layout::slot(*page).fill(part.layout);
        }
        match address.place {
            Place::Index => index::slot().fill(index().await?),
            Place::Data(page) => {
                let whole = data_part(page).await?;
                ERRANDS.fill(whole.errands);
                about_data::slot(page).fill(whole.part);
            }
            Place::Page(_) => {}
        }
        catalogue::slot(address.language).fill(catalogue_of(address.language).await?);
        Ok(())
    }

    pub async fn bring_lower(page: Page) -> Result<(), Missing> {
        let half = lower_half(page).await?;
        ERRANDS.fill(half.errands);
        lower::slot(page).fill(&half.part);
        Ok(())
    }

    /// The calculators that a place shows: the index shows a figure of each.
    fn pages(place: Place) -> &'static [Page] {
        match place {
            Place::Index => Page::ALL,
            Place::Page(page) => Page::ALL
                .get(page as usize..=page as usize)
                .unwrap_or_default(),
            Place::Data(_) => &[],
        }
    }

    async fn catalogue_of(language: Language) -> Part<Catalogue> {
        match language {
            Language::En => english().await,
            Language::Fa => persian().await,
            Language::Ru => russian().await,
        }
    }

    async fn page_part(page: Page) -> Part<PagePart> {
        match page {
            Page::Churn => churn().await,
            Page::ClvCac => clv_cac().await,
            Page::Nps => nps().await,
            Page::Clv => clv().await,
            Page::RetentionProfit => retention_profit().await,
            Page::Effort => effort().await,
            Page::Budget => budget().await,
            Page::RepeatPurchase => repeat_purchase().await,
            Page::ReturnVisitors => return_visitors().await,
            Page::RevenueChurn => revenue_churn().await,
            Page::Campaign => campaign().await,
        }
    }

    async fn lower_half(page: Page) -> Part<LowerHalf> {
        match page {
            Page::Churn => lower_churn().await,
            Page::ClvCac => lower_clv_cac().await,
            Page::Nps => lower_nps().await,
            Page::Clv => lower_clv().await,
            Page::RetentionProfit => lower_retention_profit().await,
            Page::Effort => lower_effort().await,
            Page::Budget => lower_budget().await,
            Page::RepeatPurchase => lower_repeat_purchase().await,
            Page::ReturnVisitors => lower_return_visitors().await,
            Page::RevenueChurn => lower_revenue_churn().await,
            Page::Campaign => lower_campaign().await,
        }
    }

    async fn data_part(page: DataPage) -> Part<WholePage> {
        match page {
            DataPage::Orders => orders().await,
            DataPage::Subscriptions => subscriptions().await,
            DataPage::Survey => survey().await,
            DataPage::Visits => visits().await,
        }
    }

    macro_rules! parts {
        ($($name:ident: $table:ty = $value:expr;)*) => {$(
            #[wasm_split($name, fallible)]
            fn $name() -> Part<$table> {
                Ok($value)
            }
        )*};
    }

    macro_rules! page {
        ($page:ident) => {{
            static PART: PagePart = PagePart {
                sheet: &crate::state::$page::SHEET,
                layout: &crate::ui::pages::$page::LAYOUT,
            };
            &PART
        }};
    }

    macro_rules! lower {
        ($page:ident) => {{
            static HALF: LowerHalf = LowerHalf {
                part: LowerPart::of(&crate::ui::pages::$page::PICTURES),
                errands: &OPEN,
            };
            &HALF
        }};
    }

    macro_rules! whole {
        ($part:expr) => {{
            static PAGE: WholePage = WholePage {
                part: &$part,
                errands: &OPEN,
            };
            &PAGE
        }};
    }

    parts! {
        english: Catalogue = &catalogue::ENGLISH;
        persian: Catalogue = &catalogue::PERSIAN;
        russian: Catalogue = &catalogue::RUSSIAN;
        churn: PagePart = page!(churn);
        clv_cac: PagePart = page!(clv_cac);
        nps: PagePart = page!(nps);
        clv: PagePart = page!(clv);
        retention_profit: PagePart = page!(retention_profit);
        effort: PagePart = page!(effort);
        budget: PagePart = page!(budget);
        repeat_purchase: PagePart = page!(repeat_purchase);
        return_visitors: PagePart = page!(return_visitors);
        revenue_churn: PagePart = page!(revenue_churn);
        campaign: PagePart = page!(campaign);
        lower_budget: LowerHalf = lower!(budget);
        lower_campaign: LowerHalf = lower!(campaign);
        lower_churn: LowerHalf = lower!(churn);
        lower_clv: LowerHalf = lower!(clv);
        lower_clv_cac: LowerHalf = lower!(clv_cac);
        lower_effort: LowerHalf = lower!(effort);
        lower_nps: LowerHalf = lower!(nps);
        lower_repeat_purchase: LowerHalf = lower!(repeat_purchase);
        lower_retention_profit: LowerHalf = lower!(retention_profit);
        lower_return_visitors: LowerHalf = lower!(return_visitors);
        lower_revenue_churn: LowerHalf = lower!(revenue_churn);
        index: IndexPart = &index::INDEX;
        data: ReadingPart = &READING;
        orders: WholePage = whole!(crate::ui::pages::orders::ORDERS);
        subscriptions: WholePage = whole!(crate::ui::pages::subscriptions::SUBSCRIPTIONS);
        survey: WholePage = whole!(crate::ui::pages::survey::SURVEY);
        visits: WholePage = whole!(crate::ui::pages::visits::VISITS);
    }

    pub async fn reading() -> Part<ReadingPart> {
        data().await
    }
}
