// Reads arrays of xAPI statements, a file an argument, and says what either validator finds wrong with any.
// NODE_PATH says where the validators are installed.
const { readFileSync } = require('node:fs');

const validators = ['@learninglocker/xapi-validation', 'xapi-validation'];
let statements = 0;
let refused = 0;
for (const file of process.argv.slice(2)) {
  for (const statement of JSON.parse(readFileSync(file, 'utf8'))) {
    ++statements;
    for (const name of validators) {
      const warnings = require(name).default(statement);
      if (warnings.length > 0 && ++refused <= 10)
        console.error(`${name} refuses ${statement.id}: ${JSON.stringify(warnings)}`);
    }
  }
}
// A statement that is wrong must be refused, or the validators were not really asked.
for (const name of validators) {
  if (require(name).default({ id: 'no UUID' }).length === 0) throw new Error(`${name} takes anything`);
}
console.log(`${statements} statements, ${refused} refused`);
process.exit(statements > 0 && refused === 0 ? 0 : 1);
