package record

// VarSet is a set of variables. The zero VarSet is empty.
type VarSet [(NumVars + 63) / 64]uint64

// VarsOf returns the set of the variables given.
func VarsOf(vars ...Var) (s VarSet) {
	for _, v := range vars {
		s.add(v)
	}
	return s
}

func (s *VarSet) add(v Var) { s[v/64] |= 1 << (v % 64) }

// AddAll adds the variables of another set.
func (s *VarSet) AddAll(more VarSet) {
	for i := range s {
		s[i] |= more[i]
	}
}

// Has reports whether v is in the set.
func (s *VarSet) Has(v Var) bool { return s[v/64]&(1<<(v%64)) != 0 }

// Present returns the variables in which the record says anything, as [Record.Has]
// reports it of each: writers go through all that there are, and few are there.
func (r *Record) Present() (s VarSet) {
	for _, v := range commonTexts {
		if *r.textField(v) != "" {
			s.add(v)
		}
	}
	for _, v := range listVars {
		if len(*r.listField(v)) > 0 {
			s.add(v)
		}
	}
	for i := range r.more {
		s.add(r.more[i].v)
	}
	for role := range r.NameLists() {
		s.add(role)
	}
	if !r.Issued.IsZero() {
		s.add(Issued)
	}
	return s
}
