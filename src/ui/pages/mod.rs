//! The pages: what stands where. Everything that pages share is in `calculator`, in `frame` and in `components`.

pub mod budget;
pub mod calculator;
pub mod campaign;
pub mod churn;
pub mod clv;
pub mod clv_cac;
pub mod data;
pub mod effort;
pub mod figures;
pub mod frame;
pub mod index;
pub mod layout;
pub mod link;
pub mod lower;
pub mod nps;
pub mod onward;
pub mod orders;
pub mod repeat_purchase;
pub mod retention_profit;
pub mod return_visitors;
pub mod revenue_churn;
pub mod subscriptions;
pub mod survey;
pub mod topic;
pub mod visits;
