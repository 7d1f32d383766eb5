//! The parts of the app that are files of their own, fetched when first needed.
//!
//! With the feature `parts` the build cuts the wasm at the functions named in `split`: what only they reach moves into files of their
//! own. Without that feature every part is there from the start.

// A cut is declared as a function of another file; no other unsafe code stands here.
#![cfg_attr(feature = "parts", allow(unsafe_code))]

use crate::report::name::Page;
#[cfg(feature = "parts")]
use crate::state::address::Place;
use crate::ui::components::reading::ReadingPart;
use crate::ui::host::{Address, Errands};
#[cfg(not(feature = "parts"))]
use crate::ui::pages::lower;

/// Whether everything is here that `address` needs for its first figures.
pub fn are_here(address: &Address) -> bool {
    #[cfg(feature = "parts")]
    return split::are_here(address);
    #[cfg(not(feature = "parts"))]
    are_all_here(address)
}

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
    return split::bring(address, None).await;
    #[cfg(not(feature = "parts"))]
    are_all_here(address)
}

/// Brings what `address` needs, below the figures too.
pub async fn bring_all(address: &Address) -> bool {
    #[cfg(feature = "parts")]
    {
        let lower = match address.place {
            Place::Page(page) => Some(page),
            Place::Index | Place::Data(_) => None,
        };
        split::bring(address, lower).await
    }
    #[cfg(not(feature = "parts"))]
    are_all_here(address)
}

/// Brings what stands below the figures of a calculator.
pub async fn bring_lower(page: Page) -> bool {
    #[cfg(feature = "parts")]
    return split::bring_lower(page).await;
    #[cfg(not(feature = "parts"))]
    lower::part(page).is_some()
}

/// Brings the part that reads data.
pub async fn reading() -> Option<&'static ReadingPart> {
    #[cfg(feature = "parts")]
    return split::reading().await;
    #[cfg(not(feature = "parts"))]
    Some(&crate::ui::components::reading::READING)
}

/// Who does the errands, once a part of the app has come that asks for some.
pub fn errands() -> Option<Box<dyn Errands>> {
    #[cfg(feature = "parts")]
    let open = split::ERRANDS.found();
    #[cfg(not(feature = "parts"))]
    let open = Some(&super::errands::OPEN);
    open.map(|open| open())
}

#[cfg(feature = "parts")]
mod split {
    use super::{Address, Page, Place, ReadingPart};
    use crate::cut;
    use crate::locale::language::Language;
    use crate::locale::text::catalogue::{self, Catalogue};
    use crate::part::{Cut, Slot};
    use crate::report::name::DataPage;
    use crate::shell::errands::{Open, OPEN};
    use crate::state::sheet::{self, Sheet};
    use crate::ui::components::reading::READING;
    use crate::ui::pages::data as about_data;
    use crate::ui::pages::data::DataPart;
    use crate::ui::pages::index::{self, IndexPart};
    use crate::ui::pages::layout::{self, Layout};
    use crate::ui::pages::lower::{self, LowerPart};
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen::JsValue;
    // Tells the tool that cuts that there is something to cut.
    use wasm_split_helpers as _;

    #[wasm_bindgen]
    extern "C" {
        /// Fetches the files of these cuts, named with spaces between; it stands with the bindings, see `xtask/src/pages/parts.rs`.
        #[wasm_bindgen(catch, js_name = mandegarBring)]
        async fn fetch(cuts: &str) -> Result<JsValue, JsValue>;
    }

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

    /// A page without halves.
    struct WholePage<T: 'static> {
        part: &'static T,
        errands: &'static Open,
    }

    /// Where who does the errands goes once it is fetched.
    pub static ERRANDS: Slot<Open> = Slot::new();

    pub fn are_all_here(address: &Address) -> bool {
        let is_lower_here = match address.place {
            Place::Page(page) => lower::part(page).is_some(),
            Place::Index | Place::Data(_) => true,
        };
        is_lower_here && are_here(address)
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

    /// Brings what a place needs, and the lower half of a page.
    pub async fn bring(address: &Address, lower: Option<Page>) -> bool {
        let (place, words) = (address.place, catalogue_of(address.language));
        let mut names = vec![words.name];
        names.extend(pages(place).iter().map(|page| page_part(*page).name));
        match place {
            Place::Index => names.push(INDEX.name),
            Place::Data(page) => names.push(data_part(page).name),
            Place::Page(_) => {}
        }
        names.extend(lower.map(|page| lower_half(page).name));
        if fetch(&names.join(" ")).await.is_err() {
            return false;
        }
        catalogue::slot(address.language).fill((words.table)());
        for page in pages(place) {
            let part = (page_part(*page).table)();
            sheet::slot(*page).fill(part.sheet);
            layout::slot(*page).fill(part.layout);
        }
        match place {
            Place::Index => {
                let whole = (INDEX.table)();
                ERRANDS.fill(whole.errands);
                index::slot().fill(whole.part);
            }
            Place::Data(page) => {
                let whole = (data_part(page).table)();
                ERRANDS.fill(whole.errands);
                about_data::slot(page).fill(whole.part);
            }
            Place::Page(_) => {}
        }
        lower.into_iter().for_each(take_lower);
        true
    }

    pub async fn bring_lower(page: Page) -> bool {
        let is_here = fetch(lower_half(page).name).await.is_ok();
        if is_here {
            take_lower(page);
        }
        is_here
    }

    /// Fills the places of a lower half whose file is here.
    fn take_lower(page: Page) {
        let half = (lower_half(page).table)();
        ERRANDS.fill(half.errands);
        lower::slot(page).fill(&half.part);
    }

    pub async fn reading() -> Option<&'static ReadingPart> {
        let is_here = fetch(DATA.name).await.is_ok();
        is_here.then(DATA.table)
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

    macro_rules! page {
        ($page:ident) => {{
            static PART: PagePart = PagePart {
                sheet: &crate::state::$page::SHEET,
                layout: &crate::ui::pages::$page::LAYOUT,
            };
            cut!($page: PagePart = &PART)
        }};
    }

    macro_rules! lower {
        ($name:ident: $page:ident) => {{
            static HALF: LowerHalf = LowerHalf {
                part: LowerPart::of(&crate::ui::pages::$page::PICTURES),
                errands: &OPEN,
            };
            cut!($name: LowerHalf = &HALF)
        }};
    }

    macro_rules! whole {
        ($page:ident: $table:ty = $part:ident) => {{
            static PAGE: WholePage<$table> = WholePage {
                part: &crate::ui::pages::$page::$part,
                errands: &OPEN,
            };
            cut!($page: WholePage<$table> = &PAGE)
        }};
    }

    static INDEX: &Cut<WholePage<IndexPart>> = whole!(index: IndexPart = INDEX);
    static DATA: &Cut<ReadingPart> = cut!(data: ReadingPart = &READING);

    fn catalogue_of(language: Language) -> &'static Cut<Catalogue> {
        match language {
            Language::En => cut!(english: Catalogue = &catalogue::ENGLISH),
            Language::Fa => cut!(persian: Catalogue = &catalogue::PERSIAN),
            Language::Ru => cut!(russian: Catalogue = &catalogue::RUSSIAN),
        }
    }

    fn page_part(page: Page) -> &'static Cut<PagePart> {
        match page {
            Page::Churn => page!(churn),
            Page::ClvCac => page!(clv_cac),
            Page::Nps => page!(nps),
            Page::Clv => page!(clv),
            Page::RetentionProfit => page!(retention_profit),
            Page::Effort => page!(effort),
            Page::Budget => page!(budget),
            Page::RepeatPurchase => page!(repeat_purchase),
            Page::ReturnVisitors => page!(return_visitors),
            Page::RevenueChurn => page!(revenue_churn),
            Page::Campaign => page!(campaign),
        }
    }

    fn lower_half(page: Page) -> &'static Cut<LowerHalf> {
        match page {
            Page::Churn => lower!(lower_churn: churn),
            Page::ClvCac => lower!(lower_clv_cac: clv_cac),
            Page::Nps => lower!(lower_nps: nps),
            Page::Clv => lower!(lower_clv: clv),
            Page::RetentionProfit => lower!(lower_retention_profit: retention_profit),
            Page::Effort => lower!(lower_effort: effort),
            Page::Budget => lower!(lower_budget: budget),
            Page::RepeatPurchase => lower!(lower_repeat_purchase: repeat_purchase),
            Page::ReturnVisitors => lower!(lower_return_visitors: return_visitors),
            Page::RevenueChurn => lower!(lower_revenue_churn: revenue_churn),
            Page::Campaign => lower!(lower_campaign: campaign),
        }
    }

    fn data_part(page: DataPage) -> &'static Cut<WholePage<DataPart>> {
        match page {
            DataPage::Orders => whole!(orders: DataPart = ORDERS),
            DataPage::Subscriptions => whole!(subscriptions: DataPart = SUBSCRIPTIONS),
            DataPage::Survey => whole!(survey: DataPart = SURVEY),
            DataPage::Visits => whole!(visits: DataPart = VISITS),
        }
    }
}
