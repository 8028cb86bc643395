package jsondoc

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// Shape is how a Go type holds what an object says. Its fields carry the name of
// their member in a tag: `member:"publication_date"`. Services are not strict about
// the kinds of their values, and neither is a Shape:
//
//	string  takes a string, number or truth value; of an array the first that
//	        says something; of an object what its name, title or value is
//	[]T     takes an array, or one value as a list of one
//	struct  takes an object, or the first of an array; any other value is taken by
//	        the field that has the option "text": `member:"name,text"`
//	bool    takes what [Value.Truth] reports, int a number or a string of digits
//	Value   takes the value as it is
//
// The fields of embedded structs are fields of the struct. With the option "flat"
// an object's name stands in no path.
// Fields [LeftOut] name members that are known and not wanted. All other members
// are told of as unknown.
type Shape[T any] struct{ root *node }

// LeftOut is the type of fields whose tags list the members that are not wanted:
// `member:"counts references"`.
type LeftOut struct{}

// ShapeOf returns the shape of a struct. It panics if T can't take an object.
func ShapeOf[T any]() *Shape[T] {
	return &Shape[T]{newNode(reflect.TypeFor[T](), "")}
}

// Told is told of the members that a shape has no field for. Paths are the names
// of members with a dot between them: "author.affiliation".
type Told struct {
	Unknown func(path string, val Value)
	LeftOut func(path string)
}

// Decode puts what the object v says into dst.
func (s *Shape[T]) Decode(v Value, dst *T, told Told) {
	decoder{told}.object(s.root, v, reflect.ValueOf(dst).Elem())
}

// Any reports whether test accepts a member of the object v, or of those in it that
// are flat.
func (s *Shape[T]) Any(v Value, test func(name []byte, val Value) bool) bool {
	return s.root.any(v, test)
}

// node is one struct of a shape.
type node struct {
	path   string // of its object, with a dot behind it unless it is the whole
	fields map[string]field
	text   []int // index of the field that takes a value that is no object
}

// field is where a member goes.
type field struct {
	index   []int  // nil: it is left out
	leftOut string // the path that is told then
	flat    bool   // the fields of its object are as good as those around it
	node    *node  // of the struct, or of the elements of a list
}

var leftOutType, valueType = reflect.TypeFor[LeftOut](), reflect.TypeFor[Value]()

func newNode(t reflect.Type, path string) *node {
	n := &node{path: path, fields: map[string]field{}}
	n.add(t, nil)
	return n
}

// add adds the fields of t, which stands at that index of the struct. Those of
// embedded structs are the struct's own.
func (n *node) add(t reflect.Type, index []int) {
	path := n.path
	for f := range t.Fields() {
		f.Index = append(slices.Clone(index), f.Index...)
		if f.Anonymous {
			n.add(f.Type, f.Index)
			continue
		}
		tag := f.Tag.Get("member")
		if f.Type == leftOutType {
			for name := range strings.FieldsSeq(tag) {
				n.fields[name] = field{leftOut: path + name}
			}
			continue
		}
		name, option, _ := strings.Cut(tag, ",")
		if option == "text" {
			n.text = f.Index
		}
		elem := f.Type
		if elem.Kind() == reflect.Slice && elem != valueType {
			elem = elem.Elem()
		}
		entry := field{index: f.Index}
		if elem.Kind() == reflect.Struct {
			inner := path + name + "."
			if entry.flat = option == "flat"; entry.flat {
				inner = path
			}
			entry.node = newNode(elem, inner)
		}
		n.fields[name] = entry
	}
}

func (n *node) any(v Value, test func(name []byte, val Value) bool) bool {
	for nv, val := range v.Members() {
		name := nv[1 : len(nv)-1]
		if test(name, val) {
			return true
		}
		if f := n.fields[string(name)]; f.flat && f.node.any(val, test) {
			return true
		}
	}
	return false
}

type decoder struct{ told Told }

// object puts the members of an object into a struct.
func (d decoder) object(n *node, v Value, dst reflect.Value) {
	switch v.Kind() {
	case '{':
	case '[':
		for e := range v.Elements() {
			if !e.Empty() {
				d.object(n, e, dst)
				return
			}
		}
		return
	default:
		if n.text != nil {
			dst.FieldByIndex(n.text).SetString(v.Text())
		} else if !v.Empty() {
			d.told.Unknown(strings.TrimSuffix(n.path, "."), v)
		}
		return
	}
	for nv, val := range v.Members() {
		f, known := n.fields[string(nv[1:len(nv)-1])]
		switch {
		case val.Empty():
		case !known:
			d.told.Unknown(n.path+nv.Text(), val)
		case f.index == nil:
			d.told.LeftOut(f.leftOut)
		default:
			d.value(f.node, val, dst.FieldByIndex(f.index))
		}
	}
}

// value puts a value into a field.
func (d decoder) value(n *node, v Value, dst reflect.Value) {
	if dst.Type() == valueType {
		dst.Set(reflect.ValueOf(slices.Clone(v)))
		return
	}
	switch dst.Kind() {
	case reflect.String:
		dst.SetString(v.Said())
	case reflect.Bool:
		dst.SetBool(v.Truth())
	case reflect.Int:
		if i, err := strconv.Atoi(v.Said()); err == nil {
			dst.SetInt(int64(i))
		}
	case reflect.Struct:
		d.object(n, v, dst)
	case reflect.Slice:
		d.list(n, v, dst)
	default:
		panic("jsondoc: a shape has no room for " + dst.Type().String())
	}
}

// list appends the elements of an array, or a lone value, to a slice.
func (d decoder) list(n *node, v Value, dst reflect.Value) {
	add := func(e Value) {
		if e.Empty() {
			return
		}
		dst.Set(reflect.Append(dst, reflect.Zero(dst.Type().Elem())))
		d.value(n, e, dst.Index(dst.Len()-1))
	}
	if v.Kind() != '[' {
		add(v)
		return
	}
	for e := range v.Elements() {
		add(e)
	}
}

// telling are the members by which an object that stands for a text says it.
var telling = [...]string{"name", "title", "value", "display_name", "text", "content"}

// Said returns a value as text: what [Value.Text] returns, of an array the first
// text that is not empty, of an object what its name, title or value is.
func (v Value) Said() string {
	switch v.Kind() {
	case '[':
		for e := range v.Elements() {
			if s := e.Said(); s != "" {
				return s
			}
		}
		return ""
	case '{':
		for _, name := range telling {
			for nv, val := range v.Members() {
				if nv.Text() == name && val.Kind() != '{' {
					return val.Said()
				}
			}
		}
		return ""
	}
	return v.Text()
}
