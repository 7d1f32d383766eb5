//! The parts of the app that are files of their own, fetched when first needed.
//!
//! With the feature `parts` the build cuts the wasm at the functions named in `split`: what only they reach moves into files of their
//! own. Without that feature every part is there from the start.

// The macro declares the entry of each part as a function of another file; no other unsafe code stands here.
#![cfg_attr(feature = "parts", allow(unsafe_code))]

#[cfg(feature = "parts")]
use crate::state::address::Place;
use crate::ui::components::reading::ReadingPart;
use crate::ui::host::Address;

/// Whether everything that `address` needs is here.
pub fn are_here(address: &Address) -> bool {
    #[cfg(feature = "parts")]
    return split::are_here(address);
    #[cfg(not(feature = "parts"))]
    {
        let _ = address;
        true
    }
}

/// Brings what `address` needs; whether that worked.
pub async fn bring(address: &Address) -> bool {
    #[cfg(feature = "parts")]
    return split::bring(address).await.is_ok();
    #[cfg(not(feature = "parts"))]
    are_here(address)
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
    use super::{Address, Place, ReadingPart};
    use crate::locale::language::Language;
    use crate::locale::text::catalogue::{self, Catalogue};
    use crate::report::name::{DataPage, Page};
    use crate::state::sheet::{self, Sheet};
    use crate::ui::components::reading::READING;
    use crate::ui::pages::data as about_data;
    use crate::ui::pages::data::DataPart;
    use crate::ui::pages::index::{self, IndexPart};
    use crate::ui::pages::layout::{self, Layout};
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

    pub fn are_here(address: &Address) -> bool {
        let is_here = |page: &Page| layout::slot(*page).is_filled();
        let is_place_here = match address.place {
            Place::Index => index::slot().is_filled(),
            Place::Data(page) => about_data::slot(page).is_filled(),
            Place::Page(_) => true,
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
            Place::Data(page) => about_data::slot(page).fill(data_part(page).await?),
            Place::Page(_) => {}
        }
        catalogue::slot(address.language).fill(catalogue_of(address.language).await?);
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

    async fn data_part(page: DataPage) -> Part<DataPart> {
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
        index: IndexPart = &index::INDEX;
        data: ReadingPart = &READING;
        orders: DataPart = &crate::ui::pages::orders::ORDERS;
        subscriptions: DataPart = &crate::ui::pages::subscriptions::SUBSCRIPTIONS;
        survey: DataPart = &crate::ui::pages::survey::SURVEY;
        visits: DataPart = &crate::ui::pages::visits::VISITS;
    }

    pub async fn reading() -> Part<ReadingPart> {
        data().await
    }
}
