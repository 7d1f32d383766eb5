// Whether all say the same: parameters as far as the others' searches reach, likelihoods, and each customer's value.
import assert from "node:assert/strict";

export const models = {
  "bg-nbd": { title: "BG/NBD", parameters: ["r", "α", "a", "b"], within: 1e-4 },
  "gamma-gamma": { title: "Gamma-Gamma", parameters: ["p", "q", "v"], within: 1e-4 },
  // Theirs ends by a tolerance of 1e-4 in a long flat valley.
  "pareto-nbd": { title: "Pareto/NBD", parameters: ["r", "α", "s", "β"], within: 1e-2 },
};

const apart = (one, other) => Math.abs(one / other - 1);

/** The largest relative difference of the customers' values, and the sums of both. */
function values(ours, theirs) {
  assert.equal(ours.size, theirs.size, "the number of customers");
  let most = 0;
  for (const [customer, value] of theirs) {
    assert.ok(ours.has(customer), `${customer} is not there`);
    most = Math.max(most, apart(ours.get(customer), value));
  }
  const sum = (all) => [...all.values()].reduce((sum, value) => sum + value, 0);
  return { most, sums: [sum(ours), sum(theirs)] };
}

/** What differs by how much; fails where it is too much. */
export function agreement({ native, chromium, lifetimes }) {
  const rows = Object.entries(models).map(([model, { title, within }]) => {
    const [here, there, theirs] = [native, chromium, lifetimes].map(({ fits }) => fits[model]);
    const most = Math.max(...here.parameters.map((value, place) => apart(value, theirs.parameters[place])));
    const between = Math.max(...here.parameters.map((value, place) => apart(value, there.parameters[place])));
    const gain = here.logLikelihood - theirs.logLikelihood;
    assert.ok(most < within, `${title}: parameters differ by ${most}`);
    assert.ok(between < 1e-6, `${title}: natively and in the browser parameters differ by ${between}`);
    // What is less is the rounding of a sum of a hundred thousand logarithms.
    const noise = 1e-12 * Math.abs(theirs.logLikelihood);
    assert.ok(gain > -noise && there.logLikelihood - theirs.logLikelihood > -noise, `${title}: the likelihood is less by ${-gain}`);
    return { model, here, theirs, most, between, gain };
  });
  const [inNative, inBrowser] = [native, chromium].map((ours) => values(ours.values, lifetimes.values));
  for (const { most } of [inNative, inBrowser]) assert.ok(most < 1e-5, `values of customers differ by ${most}`);
  return { rows, values: { native: inNative, chromium: inBrowser } };
}
