//! How revenue is spread over customers.

use super::results::{overview, BlockProps};
use crate::chart::{draw_shop, Draw};
use crate::locale::text::shop::{self, ShopText};
use crate::report::lines;
use crate::report::name::DataPage;
use crate::report::picture::Picture;
use crate::report::shop::ShopFinding;
use crate::ui::components::chart::Chart;
use crate::ui::wording::use_wording;
use yew::{component, html, Html};

/// The block; nothing where customers bring nothing together.
#[component]
pub(super) fn RevenueView(props: &BlockProps) -> Html {
    let wording = use_wording();
    let found = overview(&props.reading);
    let picture = found.and_then(|found| lines::revenue(&found.pareto, found.fewest));
    let Some((found, picture)) = found.zip(picture) else {
        return Html::default();
    };
    let say = |words| shop::text(wording.language, words);
    let title = found.fewest.map(|point| {
        let fewest = ShopFinding::Fewest {
            customers: point.customers,
            customer_share: point.customer_share,
            revenue_share: point.revenue_share,
        };
        shop::finding(wording.language, &fewest)
    });
    html! {
        <section class="block" aria-labelledby="revenue-title">
            <h2 id="revenue-title">{ say(ShopText::Revenue) }</h2>
            <p>{ say(ShopText::RevenueLead) }</p>
            <Chart draw={Draw(draw_shop)} picture={Picture::Lines(picture)} name={DataPage::Orders.as_str()} {title} />
        </section>
    }
}
