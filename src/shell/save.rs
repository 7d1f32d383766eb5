//! Files for the person: text as it is, a chart as a picture.

use gloo::timers::callback::Timeout;
use js_sys::{encode_uri_component, Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, Document, HtmlAnchorElement,
    HtmlCanvasElement, HtmlImageElement, Url,
};

/// How long a saved file stays in memory after the click, in milliseconds: some browsers read it late.
const KEPT: u32 = 40_000;
/// Pixels of a picture for each of its CSS pixels.
const SCALE: u32 = 2;

/// Saves `text` as a file. A sandbox may forbid that; then nothing happens.
pub fn text(name: &str, mime: &str, text: &str) {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = Array::of1(&JsValue::from_str(text));
    if let Ok(file) = Blob::new_with_str_sequence_and_options(&parts, &options) {
        let _refused = offer(name, &file);
    }
}

/// Saves a standalone SVG as a PNG at twice its size.
pub fn png(name: &str, svg: &str, width: u32, height: u32) {
    let _refused = draw(name.to_owned(), svg, width, height);
}

/// Loads the SVG as an image and draws it once it is there. The URL is `data:`, as some engines take pictures drawn from
/// `blob:` for foreign and keep their pixels.
fn draw(name: String, svg: &str, width: u32, height: u32) -> Result<(), JsValue> {
    let image = HtmlImageElement::new()?;
    let loaded = {
        let image = image.clone();
        Closure::once_into_js(move || {
            let _refused = rasterise(name, &image, width, height);
        })
    };
    image.set_onload(Some(loaded.unchecked_ref()));
    let svg = String::from(encode_uri_component(svg));
    image.set_src(&format!("data:image/svg+xml;charset=utf-8,{svg}"));
    Ok(())
}

fn rasterise(
    name: String,
    image: &HtmlImageElement,
    width: u32,
    height: u32,
) -> Result<(), JsValue> {
    let (width, height) = (width.saturating_mul(SCALE), height.saturating_mul(SCALE));
    let canvas: HtmlCanvasElement = document()?.create_element("canvas")?.dyn_into()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let context: CanvasRenderingContext2d = context.dyn_into().map_err(JsValue::from)?;
    let (width, height) = (f64::from(width), f64::from(height));
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    let drawn = Closure::once_into_js(move |file: Option<Blob>| {
        if let Some(file) = file {
            let _refused = offer(&name, &file);
        }
    });
    canvas.to_blob(drawn.unchecked_ref())
}

/// Clicks a link to the file.
fn offer(name: &str, file: &Blob) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(file)?;
    let link: HtmlAnchorElement = document()?.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Timeout::new(KEPT, move || {
        let _refused = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

fn document() -> Result<Document, JsValue> {
    let document = web_sys::window().and_then(|window| window.document());
    document.ok_or(JsValue::NULL)
}
