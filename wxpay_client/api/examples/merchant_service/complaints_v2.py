# Generated from spec/merchant_service/complaints_v2.yaml, spec/common.yaml by `make codegen`. Do not edit: edit the specification instead.
"""Examples of `merchant_service.complaints_v2`."""

from collections.abc import Mapping
from typing import Any

MERCHANT_SERVICE_COMPLAINTS_V2_COMPLETE: Mapping[str, Any] = {
    "request": {"path": {"complaint_id": "200201820200101080076610000"}, "body": {"complainted_mchid": "1900012181"}},
    "answers": {204: None},
}
MERCHANT_SERVICE_COMPLAINTS_V2_LIST: Mapping[str, Any] = {
    "request": {
        "query": {
            "limit": 5,
            "offset": 0,
            "begin_date": "2015-05-01",
            "end_date": "2015-05-20",
            "complainted_mchid": "1900012181",
        }
    },
    "answers": {
        200: {
            "data": [
                {
                    "complaint_id": "200201820200101080076610000",
                    "complaint_time": "2015-05-20T13:29:35.120+08:00",
                    "complaint_detail": "反馈一个重复扣费的问题",
                    "complaint_state": "PENDING",
                    "complainted_mchid": "1900012181",
                    "payer_phone": "18500000000",
                    "payer_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
                    "complaint_order_info": [
                        {
                            "transaction_id": "4200000404201909069117582536",
                            "out_trade_no": "20190906154617947762231",
                            "amount": 30,
                        }
                    ],
                    "service_order_info": [
                        {"order_id": "15646546545165651651", "out_order_no": "1234323JKHDFE1243252", "state": "DOING"}
                    ],
                    "complaint_media_list": [
                        {
                            "media_type": "USER_COMPLAINT_IMAGE",
                            "media_url": ["https://api.mch.weixin.qq.com/v3/merchant-service/images/xxxxx"],
                        }
                    ],
                    "complaint_full_refunded": False,
                    "incoming_user_response": True,
                    "problem_description": "不满意商家服务",
                    "user_complaint_times": 1,
                    "problem_type": "REFUND",
                    "apply_refund_amount": 10,
                    "user_tag_list": ["TRUSTED"],
                    "in_platform_service": True,
                    "need_immediate_service": True,
                    "is_agent_mode": False,
                }
            ],
            "limit": 5,
            "offset": 0,
            "total_count": 1,
        }
    },
}
MERCHANT_SERVICE_COMPLAINTS_V2_NEGOTIATION_HISTORYS: Mapping[str, Any] = {
    "request": {"path": {"complaint_id": "200201820200101080076610000"}, "query": {"limit": 50, "offset": 0}},
    "answers": {
        200: {
            "data": [
                {
                    "log_id": "300285320210322170000071077",
                    "operator": "投诉人",
                    "operate_time": "2015-05-20T13:29:35.120+08:00",
                    "operate_type": "USER_CREATE_COMPLAINT",
                    "operate_details": "反馈一个重复扣费的问题",
                    "complaint_media_list": [
                        {
                            "media_type": "USER_COMPLAINT_IMAGE",
                            "media_url": ["https://api.mch.weixin.qq.com/v3/merchant-service/images/xxxxx"],
                        }
                    ],
                    "image_list": ["https://qpic.cn/xxx"],
                },
                {
                    "log_id": "300285320210322170000071078",
                    "operator": "商家",
                    "operate_time": "2015-05-20T13:39:35.120+08:00",
                    "operate_type": "MERCHANT_RESPONSE",
                    "normal_message": {
                        "blocks": [
                            {
                                "type": "TEXT",
                                "text": {"text": "您好，请问有什么可以帮您？", "color": "DEFAULT", "is_bold": True},
                            },
                            {
                                "type": "IMAGE",
                                "image": {
                                    "media_id": "BB04A5DEEFEA18D4F2554C1EDD3B610B.bmp",
                                    "image_style_type": "IMAGE_STYLE_TYPE_NARROW",
                                },
                            },
                            {
                                "type": "LINK",
                                "link": {
                                    "text": "查看订单",
                                    "action": {
                                        "action_type": "ACTION_TYPE_JUMP_URL",
                                        "jump_url": "https://www.xxx.com/order",
                                        "action_id": "order",
                                    },
                                },
                            },
                            {
                                "type": "FAQ_LIST",
                                "faq_list": {
                                    "faqs": [
                                        {
                                            "faq_id": "refund",
                                            "faq_title": "如何申请退款？",
                                            "action": {
                                                "action_type": "ACTION_TYPE_SEND_MESSAGE",
                                                "message_info": {"content": "如何申请退款？", "custom_data": "refund"},
                                                "action_id": "faq_refund",
                                            },
                                        }
                                    ]
                                },
                            },
                            {
                                "type": "BUTTON",
                                "button": {
                                    "text": "打开小程序",
                                    "action": {
                                        "action_type": "ACTION_TYPE_JUMP_MINI_PROGRAM",
                                        "mini_program_jump_info": {
                                            "appid": "wxd678efh567hg6787",
                                            "path": "pages/order",
                                            "text": "查看订单",
                                        },
                                        "action_id": "mini",
                                    },
                                },
                            },
                            {
                                "type": "BUTTON_GROUP",
                                "button_group": {
                                    "buttons": [
                                        {
                                            "text": "转人工",
                                            "action": {
                                                "action_type": "ACTION_TYPE_SEND_MESSAGE",
                                                "message_info": {"content": "转人工"},
                                                "action_id": "manual",
                                            },
                                        }
                                    ],
                                    "button_layout": "LAYOUT_HORIZONTAL",
                                    "invalid_info": {
                                        "expired_time": "2015-05-20T13:29:35+08:00",
                                        "multi_clickable": False,
                                    },
                                },
                            },
                        ],
                        "sender_identity": "MACHINE",
                        "custom_data": "session-1",
                    },
                },
                {
                    "log_id": "300285320210322170000071079",
                    "operator": "投诉人",
                    "operate_time": "2015-05-20T13:49:35.120+08:00",
                    "operate_type": "USER_CLICK_RESPONSE",
                    "click_message": {
                        "message_content": {"content": "转人工"},
                        "action_id": "manual",
                        "clicked_log_id": "300285320210322170000071078",
                    },
                },
                {
                    "log_id": "300285320210322170000071080",
                    "operator": "投诉人",
                    "operate_time": "2015-05-20T13:59:35.120+08:00",
                    "operate_type": "USER_APPLY_PLATFORM_SERVICE",
                    "user_appy_platform_service_reason": "商家响应不及时",
                    "user_appy_platform_service_reason_description": "一直没有回复",
                },
            ],
            "limit": 50,
            "offset": 0,
            "total_count": 4,
        }
    },
}
MERCHANT_SERVICE_COMPLAINTS_V2_QUERY_BY_COMPLAINT_ID: Mapping[str, Any] = {
    "request": {"path": {"complaint_id": "200201820200101080076610000"}},
    "answers": {
        200: {
            "complaint_id": "200201820200101080076610000",
            "complaint_time": "2015-05-20T13:29:35.120+08:00",
            "complaint_detail": "反馈一个重复扣费的问题",
            "complaint_state": "PENDING",
            "complainted_mchid": "1900012181",
            "payer_phone": "18500000000",
            "payer_openid": "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o",
            "complaint_media_list": [
                {
                    "media_type": "USER_COMPLAINT_IMAGE",
                    "media_url": ["https://api.mch.weixin.qq.com/v3/merchant-service/images/xxxxx"],
                }
            ],
            "complaint_order_info": [
                {
                    "transaction_id": "4200000404201909069117582536",
                    "out_trade_no": "20190906154617947762231",
                    "amount": 30,
                }
            ],
            "service_order_info": [
                {"order_id": "15646546545165651651", "out_order_no": "1234323JKHDFE1243252", "state": "DOING"}
            ],
            "complaint_full_refunded": False,
            "incoming_user_response": True,
            "problem_description": "不满意商家服务",
            "user_complaint_times": 1,
            "problem_type": "REFUND",
            "apply_refund_amount": 10,
            "user_tag_list": ["TRUSTED"],
            "additional_info": {
                "type": "SHARE_POWER_TYPE",
                "share_power_info": {
                    "return_time": "2015-05-20T13:29:35+08:00",
                    "return_address_info": {
                        "return_address": "广东省深圳市南山区海天二路33号",
                        "longitude": "113.93535488533665",
                        "latitude": "22.52305518747831",
                    },
                    "is_returned_to_same_machine": False,
                },
            },
            "in_platform_service": True,
            "need_immediate_service": True,
            "is_agent_mode": False,
        }
    },
}
MERCHANT_SERVICE_COMPLAINTS_V2_RESPONSE: Mapping[str, Any] = {
    "request": {
        "path": {"complaint_id": "200201820200101080076610000"},
        "body": {
            "complainted_mchid": "1900012181",
            "response_content": "已与用户沟通解决",
            "response_images": ["file23578_21798531.jpg"],
            "jump_url": "https://www.xxx.com/notify",
            "jump_url_text": "查看订单详情",
            "mini_program_jump_info": {"appid": "wxd678efh567hg6787", "path": "pages/order", "text": "查看订单"},
        },
    },
    "answers": {204: None},
}
MERCHANT_SERVICE_COMPLAINTS_V2_RESPONSE_IMMEDIATE_SERVICE: Mapping[str, Any] = {
    "request": {
        "path": {"complaint_id": "200201820200101080076610000"},
        "body": {
            "complainted_mchid": "1900012181",
            "message": {
                "blocks": [
                    {
                        "type": "TEXT",
                        "text": {"text": "您好，请问有什么可以帮您？", "color": "DEFAULT", "is_bold": True},
                    },
                    {
                        "type": "IMAGE",
                        "image": {
                            "media_id": "BB04A5DEEFEA18D4F2554C1EDD3B610B.bmp",
                            "image_style_type": "IMAGE_STYLE_TYPE_NARROW",
                        },
                    },
                    {
                        "type": "LINK",
                        "link": {
                            "text": "查看订单",
                            "action": {
                                "action_type": "ACTION_TYPE_JUMP_URL",
                                "jump_url": "https://www.xxx.com/order",
                                "action_id": "order",
                            },
                        },
                    },
                    {
                        "type": "FAQ_LIST",
                        "faq_list": {
                            "faqs": [
                                {
                                    "faq_id": "refund",
                                    "faq_title": "如何申请退款？",
                                    "action": {
                                        "action_type": "ACTION_TYPE_SEND_MESSAGE",
                                        "message_info": {"content": "如何申请退款？", "custom_data": "refund"},
                                        "action_id": "faq_refund",
                                    },
                                }
                            ]
                        },
                    },
                    {
                        "type": "BUTTON",
                        "button": {
                            "text": "打开小程序",
                            "action": {
                                "action_type": "ACTION_TYPE_JUMP_MINI_PROGRAM",
                                "mini_program_jump_info": {
                                    "appid": "wxd678efh567hg6787",
                                    "path": "pages/order",
                                    "text": "查看订单",
                                },
                                "action_id": "mini",
                            },
                        },
                    },
                    {
                        "type": "BUTTON_GROUP",
                        "button_group": {
                            "buttons": [
                                {
                                    "text": "转人工",
                                    "action": {
                                        "action_type": "ACTION_TYPE_SEND_MESSAGE",
                                        "message_info": {"content": "转人工"},
                                        "action_id": "manual",
                                    },
                                }
                            ],
                            "button_layout": "LAYOUT_HORIZONTAL",
                            "invalid_info": {"expired_time": "2015-05-20T13:29:35+08:00", "multi_clickable": False},
                        },
                    },
                ],
                "sender_identity": "MACHINE",
                "custom_data": "session-1",
            },
            "idempotent_id": "550e8400-e29b-41d4-a716-446655440000",
        },
    },
    "answers": {200: {"log_id": "300285320210322170000071077"}},
}
MERCHANT_SERVICE_COMPLAINTS_V2_UPDATE_REFUND_PROGRESS: Mapping[str, Any] = {
    "request": {
        "path": {"complaint_id": "200201820200101080076610000"},
        "body": {
            "action": "REJECT",
            "reject_reason": "拒绝退款",
            "reject_media_list": ["file23578_21798531.jpg"],
            "remark": "已处理完成",
        },
    },
    "answers": {204: None},
}
EVENT_COMPLAINT_CREATE: Mapping[str, Any] = {
    "event": {
        "event_type": "COMPLAINT.CREATE",
        "resource": {"complaint_id": "200201820200101080076610000", "action_type": "CREATE_COMPLAINT"},
    }
}
EVENT_COMPLAINT_STATE_CHANGE: Mapping[str, Any] = {
    "event": {
        "event_type": "COMPLAINT.STATE_CHANGE",
        "resource": {"complaint_id": "200201820200101080076610000", "action_type": "USER_RESPONSE"},
    }
}
