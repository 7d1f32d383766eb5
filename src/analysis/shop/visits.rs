//! The rows that count, as customers and the days on which they bought or gave back.

use crate::analysis::shop::calendar::Calendar;
use crate::analysis::shop::log::{Log, Row};
use crate::analysis::shop::money::Money;
use crate::analysis::shop::options::{Options, NONE};
use crate::domain::date::Date;

/// A customer's day with a row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Visit {
    /// The day.
    pub day: Date,
    /// Orders of that day, 0 where there were only refunds or later rows of an order.
    pub orders: u32,
    /// All amounts of that day, in units of the shop's money.
    pub units: i64,
}

/// A customer with at least one order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Customer {
    /// The number that the log gave.
    pub number: u32,
    /// The first purchase day.
    pub first: Date,
    /// The last purchase day.
    pub last: Date,
    /// Purchase days, at least 1.
    pub purchase_days: u32,
    /// Orders, at least 1.
    pub orders: u32,
    /// All amounts, refunds taken off, in units of the shop's money.
    pub units: i64,
    /// Where the customer's visits are.
    visits: (u32, u32),
}

/// What the rows that count say, customers by number.
#[derive(Clone, Debug, PartialEq)]
pub struct Shop {
    /// The unit of amounts.
    pub money: Money,
    /// The day as of which customers are judged; `None` where no row counts and no day was chosen.
    pub asof: Option<Date>,
    /// The first and the last day of the rows that count.
    pub days: Option<(Date, Date)>,
    /// Rows that count.
    pub rows: u32,
    /// Rows after `asof`, left out.
    pub rows_after: u32,
    /// Other rows left out: outside the chosen days, or of another segment.
    pub rows_outside: u32,
    /// Orders.
    pub orders: u32,
    /// Rows with an amount below 0.
    pub refunds: u32,
    /// All amounts, refunds taken off, in units of `money`; with the refunds of those who have no order.
    pub units: i64,
    /// Customers with at least one order.
    pub customers: Vec<Customer>,
    /// The visits of all customers, those of each by day.
    visits: Vec<Visit>,
    /// The visits of those who have no order, only refunds.
    strays: Vec<Visit>,
}

impl Shop {
    /// Takes the rows that count by `options`: one pass over the log.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn new(log: &Log, options: &Options) -> Self {
        let asof = options.asof.or_else(|| last_day(log, options));
        let mut shop = Self {
            money: log.money(),
            asof,
            days: None,
            rows: 0,
            rows_after: 0,
            rows_outside: 0,
            orders: 0,
            refunds: 0,
            units: 0,
            customers: Vec::new(),
            visits: Vec::with_capacity(log.len()),
            strays: Vec::new(),
        };
        let window = Window::new(options, asof);
        let mut seen = vec![NONE; if log.has_orders { log.len() } else { 0 }];
        for rows in log.rows.chunk_by(|a, b| a.customer == b.customer) {
            shop.take(rows, &window, &mut seen);
        }
        shop
    }

    /// The customer's visits by day.
    #[inline(always)]
    pub fn visits(&self, customer: &Customer) -> &[Visit] {
        let (start, end) = customer.visits;
        self.visits
            .get(start as usize..end as usize)
            .unwrap_or_default()
    }

    /// The customer's purchase days in order.
    #[inline(always)]
    pub fn purchase_days<'a>(&'a self, customer: &Customer) -> impl Iterator<Item = Date> + 'a {
        let visits = self.visits(customer).iter();
        visits
            .filter(|visit| visit.orders > 0)
            .map(|visit| visit.day)
    }

    /// The visits of those who have no order: refunds that belong to no customer.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn strays(&self) -> &[Visit] {
        &self.strays
    }

    /// Days since the customer's last purchase.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn recency(&self, customer: &Customer) -> u32 {
        self.asof
            .map_or(0, |asof| asof.days().abs_diff(customer.last.days()))
    }

    /// All amounts of customers with an order, in units: `units` without the strays.
    #[cfg_attr(tuned, optimize(speed))]
    pub fn customer_units(&self) -> i64 {
        self.customers.iter().map(|customer| customer.units).sum()
    }

    #[cfg_attr(tuned, optimize(speed))]
    pub(super) fn calendar(&self) -> Calendar {
        let (first, last) = self.days.unwrap_or((Date::MAX, Date::MAX));
        Calendar::new(first, last)
    }

    /// Takes the rows of one customer, by day. `seen` has the place in `customers` of whoever was last seen with an order number.
    #[inline(always)]
    fn take(&mut self, rows: &[Row], window: &Window, seen: &mut [u32]) {
        let (start, place) = (self.visits.len(), self.customers.len() as u32);
        let (mut taken, mut orders, mut units) = (0, 0, 0);
        let mut visit: Option<Visit> = None;
        for row in rows {
            if !window.has(row) {
                self.leave_out(row, window);
                continue;
            }
            let is_order = row.units >= 0
                && seen
                    .get_mut(row.order as usize)
                    .is_none_or(|seen| std::mem::replace(seen, place) != place);
            let order = u32::from(is_order);
            taken += 1;
            orders += order;
            units += row.units;
            self.refunds += u32::from(row.units < 0);
            match &mut visit {
                Some(visit) if visit.day == row.day => {
                    visit.orders += order;
                    visit.units += row.units;
                }
                _ => {
                    let next = Visit {
                        day: row.day,
                        orders: order,
                        units: row.units,
                    };
                    if let Some(done) = visit.replace(next) {
                        self.visits.push(done);
                    }
                }
            }
        }
        self.visits.extend(visit);
        self.rows += taken;
        self.orders += orders;
        self.units += units;
        if let Some(row) = rows.first() {
            self.close(row.customer, start, (orders, units));
        }
    }

    /// Notes the customer whose visits begin at `start`, or puts the visits with the strays.
    #[inline(always)]
    fn close(&mut self, number: u32, start: usize, (orders, units): (u32, i64)) {
        let visits = self.visits.get(start..).unwrap_or_default();
        if let (Some(from), Some(to)) = (visits.first(), visits.last()) {
            let (first, last) = self.days.unwrap_or((from.day, to.day));
            self.days = Some((first.min(from.day), last.max(to.day)));
        }
        let mut bought: Option<(Date, Date, u32)> = None;
        for visit in visits.iter().filter(|visit| visit.orders > 0) {
            let (first, _, days) = bought.unwrap_or((visit.day, visit.day, 0));
            bought = Some((first, visit.day, days + 1));
        }
        match bought {
            Some((first, last, purchase_days)) => self.customers.push(Customer {
                number,
                first,
                last,
                purchase_days,
                orders,
                units,
                visits: (start as u32, self.visits.len() as u32),
            }),
            None => self.strays.extend(self.visits.drain(start..)),
        }
    }

    /// Counts a row that `window` does not have.
    #[cfg_attr(tuned, optimize(speed))]
    fn leave_out(&mut self, row: &Row, window: &Window) {
        if window.is_only_after(row) {
            self.rows_after += 1;
        } else {
            self.rows_outside += 1;
        }
    }
}

/// The rows that count.
struct Window {
    from: Date,
    /// The last day chosen.
    to: Date,
    /// The day as of which customers are judged.
    asof: Date,
    segment: Option<u32>,
}

impl Window {
    #[cfg_attr(tuned, optimize(speed))]
    fn new(options: &Options, asof: Option<Date>) -> Self {
        Self {
            from: options.from.unwrap_or(Date::MIN),
            to: options.to.unwrap_or(Date::MAX),
            asof: asof.unwrap_or(Date::MAX),
            segment: options.segment,
        }
    }

    #[inline(always)]
    fn has(&self, row: &Row) -> bool {
        row.day <= self.asof && self.is_chosen(row)
    }

    #[cfg_attr(tuned, optimize(speed))]
    fn is_only_after(&self, row: &Row) -> bool {
        row.day > self.asof && self.is_chosen(row)
    }

    #[inline(always)]
    fn is_chosen(&self, row: &Row) -> bool {
        let of_segment = self.segment.is_none_or(|segment| segment == row.segment);
        of_segment && self.from <= row.day && row.day <= self.to
    }
}

/// The last day of the log that `options` cover, of whatever segment.
#[cfg_attr(tuned, optimize(speed))]
fn last_day(log: &Log, options: &Options) -> Option<Date> {
    if log.last.is_none_or(|day| options.covers(day)) {
        return log.last;
    }
    let days = log.rows.iter().map(|row| row.day);
    days.filter(|day| options.covers(*day)).max()
}

#[cfg(test)]
#[allow(clippy::float_cmp)]
mod tests {
    use super::*;
    use crate::analysis::shop::Sale;
    use crate::domain::quantity::Amount;

    fn day(number: i32) -> Date {
        Date::from_days(19_723 + number).unwrap() // 2024-01-01 and after
    }

    fn sale(customer: u32, number: i32, amount: f64, order: Option<u32>) -> Sale {
        Sale {
            customer,
            day: day(number),
            amount: Amount::new(amount).unwrap(),
            order,
            segment: Some(customer % 2),
        }
    }

    fn shop(sales: &[Sale], options: Options) -> Shop {
        Shop::new(&Log::new(sales), &options)
    }

    /// By hand: customer 7 has order 5 on days 0 and 3 (one order, on day 0), a row without a number on day 3 and a refund on
    /// day 4; customer 2 has order 5 as well, which is another order; customer 9 only gave back.
    #[test]
    fn orders_refunds_and_days() {
        let sales = [
            sale(7, 3, 4.5, Some(5)),
            sale(9, 1, -2.0, None),
            sale(7, 0, 10.0, Some(5)),
            sale(2, 8, 1.0, Some(5)),
            sale(7, 3, 0.0, None),
            sale(7, 4, -3.25, Some(5)),
        ];
        let shop = shop(&sales, Options::default());
        assert_eq!((shop.orders, shop.refunds, shop.rows), (3, 2, 6));
        assert_eq!(shop.money.amount(shop.units), 10.25);
        assert_eq!(shop.money.amount(shop.customer_units()), 12.25);
        assert_eq!(shop.days, Some((day(0), day(8))));
        let [two, seven] = shop.customers.as_slice() else {
            panic!("two customers")
        };
        assert_eq!((two.number, two.orders, shop.recency(two)), (2, 1, 0));
        assert_eq!((seven.orders, seven.purchase_days), (2, 2));
        assert_eq!((seven.first, seven.last), (day(0), day(3)));
        let visits: Vec<_> = shop
            .visits(seven)
            .iter()
            .map(|v| (v.day, v.orders))
            .collect();
        assert_eq!(visits, [(day(0), 1), (day(3), 1), (day(4), 0)]);
        assert_eq!(shop.strays().len(), 1);
    }

    #[test]
    fn order_numbers_of_any_size() {
        let of = |order| [sale(0, 0, 1.0, Some(order)), sale(0, 1, 1.0, Some(order))];
        for order in [0, 1, 2, 4_000_000_000, u32::MAX] {
            let sales = of(order);
            assert_eq!(shop(&sales, Options::default()).orders, 1, "{order}");
        }
    }

    /// Rows on days 0, 10, 20, 30 of customers 0 and 1, whose segments are 0 and 1.
    #[test]
    fn rows_left_out_are_counted() {
        let sales: Vec<Sale> = (0..4)
            .flat_map(|n| [sale(0, 10 * n, 1.0, None), sale(1, 10 * n, 1.0, None)])
            .collect();
        for (asof, from, to, segment, counts, last) in [
            (None, None, None, None, (8, 0, 0), 30),
            (Some(20), None, None, None, (6, 2, 0), 20),
            (Some(25), Some(5), None, Some(0), (2, 1, 5), 25),
            (None, Some(5), Some(15), None, (2, 0, 6), 10),
            (None, None, None, Some(NONE), (0, 0, 8), 30),
            (Some(-1), None, None, None, (0, 8, 0), -1),
        ] {
            let options = Options {
                asof: asof.map(day),
                from: from.map(day),
                to: to.map(day),
                segment,
                ..Options::default()
            };
            let shop = shop(&sales, options);
            let got = (shop.rows, shop.rows_after, shop.rows_outside);
            assert_eq!((got, shop.asof), (counts, Some(day(last))));
        }
        assert_eq!(shop(&[], Options::default()).asof, None);
    }
}
