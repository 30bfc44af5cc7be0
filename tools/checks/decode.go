package main

import (
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
	"k8s.io/kubernetes/pkg/api/legacyscheme"
	_ "k8s.io/kubernetes/pkg/apis/apps/install"
	_ "k8s.io/kubernetes/pkg/apis/autoscaling/install"
	_ "k8s.io/kubernetes/pkg/apis/batch/install"
	_ "k8s.io/kubernetes/pkg/apis/core/install"
	_ "k8s.io/kubernetes/pkg/apis/networking/install"
	_ "k8s.io/kubernetes/pkg/apis/policy/install"
	_ "k8s.io/kubernetes/pkg/apis/rbac/install"
)

// strict reads as the API server does when a client asks for strict field validation.
var strict = json.NewSerializerWithOptions(
	json.DefaultMetaFactory, legacyscheme.Scheme, legacyscheme.Scheme, json.SerializerOptions{Yaml: true, Strict: true},
)

// decode reads an object and fills in the server's defaults, or tells why it cannot: a field that is unknown or there
// twice, a wrong type, a kind that does not exist.
func decode(m manifest) (runtime.Object, []string) {
	object, _, err := strict.Decode(m.text, nil, nil)
	if strictErr, ok := runtime.AsStrictDecodingError(err); ok {
		var problems []string
		for _, err := range strictErr.Errors() {
			problems = append(problems, err.Error())
		}
		return nil, problems
	}
	if err != nil {
		return nil, []string{err.Error()}
	}
	legacyscheme.Scheme.Default(object)
	return object, nil
}
