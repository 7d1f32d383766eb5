//! Which column plays which role: proposed from headers in three languages and from the cells, changed by hand.

use crate::ingest::letters::{ascii_digit, is_mark, one_letter};
use crate::ingest::sheet::{Kind, Profile, Sheet, MOST_COLUMNS};
use serde::{Deserialize, Serialize};

/// What a column stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Role {
    /// Who bought, subscribed or answered.
    Customer,
    /// The day of an order or of an answer.
    Date,
    /// The money of an order.
    Amount,
    /// The order that a row belongs to.
    OrderId,
    /// The answer to the question of recommending.
    Score,
    /// A group of customers.
    Segment,
    /// The first day as a customer.
    Start,
    /// The last day as a customer.
    End,
    /// What was written with an answer.
    Comment,
    /// Who visited.
    Visitor,
    /// How many visitors a period had.
    Visitors,
    /// How many of them had been there before.
    Returning,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 12] = [
        Self::Customer,
        Self::Date,
        Self::Amount,
        Self::OrderId,
        Self::Score,
        Self::Segment,
        Self::Start,
        Self::End,
        Self::Comment,
        Self::Visitor,
        Self::Visitors,
        Self::Returning,
    ];

    /// The public name: the page's control is called `col-` and this.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Date => "date",
            Self::Amount => "amount",
            Self::OrderId => "order-id",
            Self::Score => "score",
            Self::Segment => "segment",
            Self::Start => "start",
            Self::End => "end",
            Self::Comment => "comment",
            Self::Visitor => "visitor",
            Self::Visitors => "visitors",
            Self::Returning => "returning",
        }
    }

    /// The role with this public name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.as_str() == name)
    }

    /// Parts of headers, the most telling first; with `=` the whole header. Letters and digits only, in lower case.
    fn words(self) -> &'static str {
        match self {
            Self::Customer => {
                "customerid clientid userid =customer =client customer client user email phone buyer subscriber member \
                 клиент покупател пользовател абонент почта телефон مشتری خریدار کاربر مشترک ایمیل موبایل \
                 =id =name =имя =نام =شناسه =کد"
            }
            Self::Date => {
                "orderdate purchasedate =date date day time created датазаказа =дата дата день время تاریخ روز زمان \
                 =month =period =месяц =период =ماه =دوره"
            }
            Self::Amount => {
                "amount total revenue price paid payment =sum sales value сумма выручка стоимость цена оплата \
                 مبلغ قیمت درآمد پرداخت جمع فروش"
            }
            Self::OrderId => {
                "orderid ordernumber orderno =order order invoice receipt transaction заказ чек накладн \
                 سفارش فاکتور تراکنش"
            }
            Self::Score => {
                "=nps nps score rating answer recommend оценк балл ответ рекоменд امتیاز نمره پاسخ توصیه"
            }
            Self::Segment => {
                "segment plan tariff group channel category city region country product source \
                 сегмент тариф групп канал город регион продукт источник \
                 بخش گروه طرح دسته کانال شهر استان محصول"
            }
            Self::Start => {
                "start begin joined =join signup signedup registered registration created since firstda firstorder =from \
                 начал подключ регистрац пришел пришёл создан شروع عضویت ثبتنام آغاز پیوستن ایجاد"
            }
            Self::Comment => {
                "comment feedback verbatim review remark =text =why =reason комментар отзыв пояснен =текст =причина =почему \
                 نظر دیدگاه بازخورد توضیح یادداشت =متن =دلیل =چرا"
            }
            Self::Visitor => {
                "visitor userid clientid user client customer cookie device email phone member посетител пользовател клиент \
                 بازدیدکننده کاربر مشتری ایمیل موبایل =id =شناسه"
            }
            Self::Visitors => {
                "=visitors =users totalvisitors allvisitors uniquevisitors totalusers visitors users посетители посетителей пользователи пользователей بازدیدکنندگان تعدادبازدیدکننده کاربران"
            }
            Self::Returning => {
                "returning returned repeat вернувш возвра повторн برگشتی بازگشتی برگشته تکراری"
            }
            Self::End => {
                "=end enddate endda =ended endedat churn cancel =left leftat leftda closed terminat until lastda expir \
                 окончан =конец датаконца завершен отключ отток ушел ушёл уход отмен پایان خاتمه لغو خروج تاریخترک ریزش"
            }
        }
    }

    /// How well a column of this kind can play the role.
    fn takes(self, profile: Profile) -> bool {
        match self {
            Self::Date | Self::Start => profile.kind == Kind::Date,
            Self::End => matches!(profile.kind, Kind::Date | Kind::Blank),
            Self::Amount | Self::Score | Self::Visitors | Self::Returning => {
                profile.kind == Kind::Number
            }
            Self::Comment => profile.kind == Kind::Text,
            Self::Customer | Self::OrderId | Self::Visitor => {
                matches!(profile.kind, Kind::Number | Kind::Text)
            }
            Self::Segment => {
                matches!(profile.kind, Kind::Number | Kind::Text)
                    && profile.different <= 50
                    && profile.different * 2 <= profile.filled
            }
        }
    }
}

/// Columns by role; a role has at most one, and a column at most one role.
pub type Mapping = Vec<(Role, usize)>;

/// The column of `role`.
pub fn column(mapping: &[(Role, usize)], role: Role) -> Option<usize> {
    let found = mapping.iter().find(|(this, _)| *this == role);
    found.map(|(_, column)| *column)
}

/// Columns for `roles`: those `chosen` by hand (`None`: this role has no column), the rest proposed.
///
/// For each role in turn: a header that names it over fitting cells; then fitting cells alone; then, for a `firm` role, a
/// header that names it over any cells, so that these show up as problems instead of the column being passed over.
pub fn map(
    sheet: &Sheet,
    roles: &[Role],
    firm: &[Role],
    chosen: &[(Role, Option<usize>)],
) -> Mapping {
    let columns = sheet.columns().min(MOST_COLUMNS);
    let profiles: Vec<Profile> = (0..columns).map(|column| sheet.profile(column)).collect();
    let headers: Vec<String> = (0..columns).map(|c| letters(sheet.header(c))).collect();
    let mut mapping: Mapping = Vec::new();
    for role in roles {
        let choice = chosen.iter().find(|(this, _)| this == role);
        if let Some((_, Some(column))) = choice {
            mapping.push((*role, *column));
        }
    }
    type Finder<'a> = &'a dyn Fn(Role, &dyn Fn(usize) -> bool) -> Option<usize>;
    let fits = |role: Role, column: usize| profiles.get(column).is_some_and(|p| role.takes(*p));
    let by_name_and_cells: Finder =
        &|role, free| named(role, &headers, &|c| free(c) && fits(role, c));
    let by_cells: Finder = &|role, free| {
        let fitting = (0..columns).filter(|c| free(*c) && fits(role, *c));
        by_cells(role, &profiles, &fitting.collect::<Vec<usize>>())
    };
    let by_name: Finder =
        &|role, free| named(role, &headers, free).filter(|_| firm.contains(&role));
    for finder in [by_name_and_cells, by_cells, by_name] {
        for role in roles {
            if chosen.iter().any(|(this, _)| this == role) || column(&mapping, *role).is_some() {
                continue;
            }
            let free = |column: usize| !mapping.iter().any(|(_, used)| *used == column);
            if let Some(column) = finder(*role, &free) {
                mapping.push((*role, column));
            }
        }
    }
    mapping
}

/// Whether the text is a name that a header would have.
pub fn is_known_header(text: &str) -> bool {
    let header = letters(text);
    Role::ALL.into_iter().any(|role| {
        role.words()
            .split_whitespace()
            .any(|word| word.trim_start_matches('=') == header)
    })
}

/// The first column in the order of the role's words whose header has one.
fn named(role: Role, headers: &[String], may: &dyn Fn(usize) -> bool) -> Option<usize> {
    role.words().split_whitespace().find_map(|word| {
        headers.iter().enumerate().position(|(column, header)| {
            let has = match word.strip_prefix('=') {
                Some(whole) => header == whole,
                None => header.contains(word),
            };
            has && may(column)
        })
    })
}

/// A column for the role by its cells alone.
fn by_cells(role: Role, profiles: &[Profile], fitting: &[usize]) -> Option<usize> {
    let first = |wanted: &dyn Fn(&Profile) -> bool| {
        let has = |column: &&usize| profiles.get(**column).is_some_and(wanted);
        fitting.iter().find(has).copied()
    };
    match role {
        // Rows may be numbered.
        Role::Score => first(&|p| p.like_scores && !p.counts_rows).or(first(&|p| p.like_scores)),
        // Money stands after ids. Small whole numbers after decimals are pieces.
        Role::Amount => {
            let last = *fitting.last()?;
            let has =
                |at: usize, wanted: fn(&Profile) -> bool| profiles.get(at).is_some_and(wanted);
            let mut from_last = fitting.iter().rev().copied();
            let priced = from_last.find(|at| has(*at, |p| p.has_decimals));
            priced
                .filter(|_| has(last, |p| p.like_scores))
                .or(Some(last))
        }
        // A customer comes back, an order number does not.
        Role::Customer | Role::Visitor => {
            first(&|p| p.different < p.filled).or(fitting.first().copied())
        }
        // Nothing but a name tells an order number from any other column, a comment from an address, one count from another.
        Role::OrderId | Role::Comment | Role::Visitors | Role::Returning => None,
        Role::Segment => first(&|profile| profile.kind == Kind::Text),
        Role::Date | Role::Start | Role::End => fitting.first().copied(),
    }
}

/// Letters and digits alone, in one form and in lower case.
fn letters(text: &str) -> String {
    let kept = text.chars().filter(|c| is_letter_or_digit(*c));
    kept.map(|c| small(one_letter(ascii_digit(c)))).collect()
}

/// Whether this is a letter or a digit, as far as headers go: the standard library's tables of all scripts would add to the download.
fn is_letter_or_digit(c: char) -> bool {
    let is_sign = matches!(c, '\u{80}'..='\u{bf}' | '×' | '÷' | '،' | '؛' | '؟' | '٪'..='٭' | '۔' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}');
    c.is_ascii_alphanumeric() || !c.is_ascii() && !is_sign && !is_mark(c) && !c.is_whitespace()
}

/// The small letter of a Latin or Russian capital.
fn small(c: char) -> char {
    let shift = match c {
        'А'..='Я' => 0x20,
        'Ѐ'..='Џ' => 0x50,
        _ => return c.to_ascii_lowercase(),
    };
    char::from_u32(c as u32 + shift).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::delimited::{split, Delimiter};

    const ORDERS: [Role; 4] = [Role::Date, Role::Amount, Role::Customer, Role::OrderId];
    const LIFESPANS: [Role; 3] = [Role::Start, Role::End, Role::Customer];
    const ANSWERS: [Role; 3] = [Role::Score, Role::Date, Role::Segment];

    #[track_caller]
    fn check(text: &str, roles: &[Role], expected: &[(Role, usize)]) {
        let table = split(text, Delimiter::Comma, usize::MAX);
        let mapping = map(&Sheet::new(table, None), roles, roles, &[]);
        for role in roles {
            assert_eq!(
                column(&mapping, *role),
                column(expected, *role),
                "{role:?} of {text:?}"
            );
        }
    }

    #[test]
    fn headers_in_three_languages() {
        let expected = [
            (Role::OrderId, 0),
            (Role::Customer, 1),
            (Role::Date, 2),
            (Role::Amount, 3),
        ];
        for header in [
            "Order ID,Customer ID,Order Date,Order total",
            "order_number,e-mail,created_at,revenue",
            "Заказ,Клиент,Дата заказа,Сумма",
            "شماره سفارش,شناسه مشتري,تاریخ سفارش,مبلغ سفارش",
            "فاکتور,كد مشتری,زمان,قیمت",
        ] {
            check(
                &format!("{header}\n17,3,2024-01-05,12.5"),
                &ORDERS,
                &expected,
            );
        }
        let expected = [(Role::Customer, 0), (Role::Start, 1), (Role::End, 2)];
        for header in [
            "id,started,ended",
            "Client,Sign-up date,Churn date",
            "Клиент,Начало,Окончание",
            "نام,تاریخ شروع,تاریخ پایان",
        ] {
            check(
                &format!("{header}\nx,2024-01-05,2024-02-05"),
                &LIFESPANS,
                &expected,
            );
            check(&format!("{header}\nx,2024-01-05,"), &LIFESPANS, &expected);
        }
        let expected = [(Role::Date, 0), (Role::Segment, 1), (Role::Score, 2)];
        for header in ["date,plan,score", "Дата,Тариф,Оценка", "تاریخ,شهر,امتیاز"]
        {
            check(
                &format!("{header}\n2024-01-05,a,9\n2024-01-06,a,3"),
                &ANSWERS,
                &expected,
            );
        }
    }

    #[test]
    fn cells_where_there_is_no_header() {
        check("9\n10\n3", &ANSWERS, &[(Role::Score, 0)]);
        // Numbered rows, and scores that happen to be 1 and 2.
        let numbered = [(Role::Score, 2)];
        check("1.,Ali,9\n2.,Sara,10\n3.,Omid,3", &ANSWERS, &numbered);
        check("۱,علی,۹\n۲,سارا,۱۰\n۳,امید,۳", &ANSWERS, &numbered);
        check("1\n2", &ANSWERS, &[(Role::Score, 0)]);
        check(
            "17,3,2024-01-05,12\n18,3,2024-01-06,300",
            &ORDERS,
            &[(Role::Customer, 1), (Role::Date, 2), (Role::Amount, 3)],
        );
        // Pieces beside money, before or after it; small whole amounts are amounts all the same.
        let expected = [(Role::Customer, 0), (Role::Date, 1), (Role::Amount, 2)];
        check("7,19970101,29.33,2\n7,19970118,14,1", &ORDERS, &expected);
        check("4711,2024-01-05,5\n4711,2024-01-06,3", &ORDERS, &expected);
        check(
            "7.5,2024-01-05,5\n7.5,2024-01-06,3\n7.5,2024-01-06,2.5",
            &ORDERS,
            &expected,
        );
        check(
            "7,19970101,2,29.33\n7,19970118,1,14",
            &ORDERS,
            &[(Role::Customer, 0), (Role::Date, 1), (Role::Amount, 3)],
        );
        check(
            "a,2024-01-05,\nb,2024-01-06,2024-05-01",
            &LIFESPANS,
            &[(Role::Customer, 0), (Role::Start, 1), (Role::End, 2)],
        );
        check(
            "4711,2024-01-05,north,9\n4712,2024-01-06,north,3",
            &ANSWERS,
            &[(Role::Score, 3), (Role::Date, 1), (Role::Segment, 2)],
        );
    }

    #[test]
    fn comments_and_counts_by_their_headers() {
        let survey = [Role::Score, Role::Date, Role::Segment, Role::Comment];
        let expected = [(Role::Score, 0), (Role::Comment, 1)];
        for header in [
            "score,comment",
            "NPS,Why?",
            "Оценка,Комментарий",
            "امتیاز,نظر مشتری",
        ] {
            check(&format!("{header}\n9,good\n3,too slow"), &survey, &expected);
        }
        let counts = [Role::Date, Role::Returning, Role::Visitors];
        let expected = [(Role::Date, 0), (Role::Visitors, 1), (Role::Returning, 2)];
        for header in [
            "month,visitors,returning",
            "Month,Users,Returning users",
            "Месяц,Посетители,Вернувшиеся посетители",
            "ماه,بازدیدکنندگان,بازدیدکنندگان برگشتی",
        ] {
            check(
                &format!("{header}\n2024-01,437,52\n2024-02,460,74"),
                &counts,
                &expected,
            );
        }
        check(
            "visitor,date\na,2024-01-05\nb,2024-01-06",
            &[Role::Date, Role::Visitor],
            &[(Role::Date, 1), (Role::Visitor, 0)],
        );
    }

    #[test]
    fn a_named_column_of_other_cells_is_taken_last() {
        check(
            "customer,date,amount\na,5 Jan,1\nb,6 Jan,2",
            &ORDERS,
            &[(Role::Customer, 0), (Role::Date, 1), (Role::Amount, 2)],
        );
    }

    #[test]
    fn what_was_chosen_stays() {
        let table = split("score,other\n9,1\n8,2", Delimiter::Comma, usize::MAX);
        let sheet = Sheet::new(table, None);
        let mapping = map(
            &sheet,
            &ANSWERS,
            &[Role::Score],
            &[(Role::Score, Some(1)), (Role::Segment, None)],
        );
        assert_eq!(mapping, [(Role::Score, 1)]);
        let mapping = map(&sheet, &ANSWERS, &[Role::Score], &[(Role::Score, None)]);
        assert_eq!(column(&mapping, Role::Score), None);
    }

    #[test]
    fn names_of_roles_come_back() {
        for role in Role::ALL {
            assert_eq!(Role::from_name(role.as_str()), Some(role));
        }
        assert_eq!(Role::from_name("x"), None);
    }
}
