// Renders files of CSL-JSON with citeproc-js in APA, and validates them against
// the official JSON schema. Style and locale come with @citation-js/plugin-csl.
//
//     node render.js [--schema csl-data.json] FILE...
//
// It ends with 1 if an item can't be rendered or is not valid.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const require = createRequire(join(process.env.MODULES ?? import.meta.dirname, 'package.json'))
const CSL = require('citeproc')
const Ajv = require('ajv')
const styles = require('@citation-js/plugin-csl/lib/styles.json')
const locales = require('@citation-js/plugin-csl/lib/locales.json')

const args = process.argv.slice(2)
const schema = args[0] === '--schema' ? JSON.parse(readFileSync(args.splice(0, 2)[1], 'utf8')) : null
delete schema?.$schema // ajv speaks draft 7 without being told
const valid = schema && new Ajv({ strict: false, validateFormats: false }).compile(schema)

let items = 0
let faults = 0
const fault = (file, id, message) => {
  faults++
  console.error(`${file}: ${id}: ${message}`)
}

// One engine serves all files: to make one takes longer than to render an item.
let byId = new Map()
const engine = new CSL.Engine({
  retrieveItem: (id) => ({ ...structuredClone(byId.get(id)), id }),
  retrieveLocale: (name) => locales[name] ?? locales['en-US'],
}, styles.apa)

args.forEach((file, n) => {
  const list = JSON.parse(readFileSync(file, 'utf8'))
  if (valid && !valid(list)) {
    for (const e of valid.errors.slice(0, 5)) {
      fault(file, list[e.instancePath.split('/')[1]]?.id, `${e.instancePath} ${e.message}`)
    }
  }
  byId = new Map(list.map((item) => [`${n} ${item.id}`, item])) // an id is one item's in all files
  for (const [key, item] of byId) {
    items++
    try {
      engine.updateItems([key])
      const [meta, entries] = engine.makeBibliography()
      if (meta.bibliography_errors.length > 0) {
        fault(file, item.id, JSON.stringify(meta.bibliography_errors))
      } else if (!/[\p{L}\p{N}]/u.test((entries[0] ?? '').replace(/<[^>]*>/g, '')) && item.title) {
        fault(file, item.id, 'nothing is printed')
      }
    } catch (e) {
      fault(file, item.id, e.message ?? e)
    }
  }
})
console.log(`${items} items in ${args.length} files rendered, ${faults} faults${valid ? '' : ' (not validated: no schema at hand)'}`)
process.exitCode = faults > 0 ? 1 : 0
